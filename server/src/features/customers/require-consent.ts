import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findConsent } from './consent-store.ts'

/**
 * Refuses to write first to who does not want it. Who said so in WhatsApp refused advertising only; `category` is that of the
 * template, null for free text.
 */
export const requireConsent = async (tx: Tx, customerId: string, category: string | null): Promise<void> => {
  const consent = await findConsent(tx, customerId)
  const source = consent?.outbound_refused_source
  if (source === 'person' || (source === 'whatsapp' && category === 'MARKETING'))
    throw new Refusal('customer_refused', { source })
}
