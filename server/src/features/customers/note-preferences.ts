import type { ItemOf } from '@centralino/cloud-api/webhook/delivery-item.ts'
import type { Tx } from '../../platform/tx.ts'
import { type Preference, savePreferences } from './consent-store.ts'

/** Customers said in WhatsApp whether they want our advertising; the last word of each counts. */
export const notePreferences = async (
  tx: Tx,
  items: readonly (ItemOf<'preference'> & { receivedAt: number })[],
): Promise<void> => {
  const words = new Map<string, Preference>()
  for (const { preference, receivedAt } of items) {
    const { userId, waId, value, timestamp, category } = preference
    const address = userId ?? waId
    if (category !== 'marketing_messages' || !address || (value !== 'stop' && value !== 'resume')) continue
    const at = new Date(timestamp === null ? receivedAt : Math.min(timestamp * 1000, receivedAt)).toISOString()
    words.set(address, { kind: userId ? 'user_id' : 'phone', value: address, refused: value === 'stop', at })
  }
  if (words.size > 0) await savePreferences(tx, [...words.values()])
}
