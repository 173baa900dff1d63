import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { saveConsent } from './consent-store.ts'

/** Somebody notes that a customer does not want to be written to first, or does again. */
export const setConsent = async (
  tx: Tx,
  customerId: string,
  refused: boolean,
): Promise<{ id: string; refused: boolean }> => {
  if (!(await saveConsent(tx, customerId, refused))) throw new Refusal('not_found')
  return { id: customerId, refused }
}
