import { EXPECTED_MS } from '@centralino/domain/transfer/stuck.ts'
import type { Tx } from '../../platform/tx.ts'
import { findLate } from './late-store.ts'

/** A number may have to wait for WhatsApp's rates, or for WhatsApp, for minutes: that is not yet out of the ordinary. */
const queuedFor = 5 * 60_000

/** Since when (ms) something of these conversations should have gone out; null: of all in the tenant. */
export const lateMessages = async (tx: Tx, conversationId: string | null): Promise<Map<string, number>> => {
  const limits = { leaseBefore: tx.now - EXPECTED_MS, dueBefore: tx.now - queuedFor }
  const rows = await findLate(tx, limits, conversationId)
  return new Map(rows.map((row) => [row.conversation_id, row.since.getTime()]))
}
