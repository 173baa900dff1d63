import type { Tx } from '../../platform/tx.ts'
import { afterCrash } from './judge-outcome.ts'
import { findAbandonedOf } from './late-store.ts'
import { recordOutcomes } from './record-outcomes.ts'

/**
 * Whoever was saying something of this conversation is gone: the message counts as uncertain, and what waits behind it goes out. The
 * caller holds the conversation.
 */
export const releaseMessages = async (tx: Tx, conversationId: string): Promise<void> => {
  const abandoned = await findAbandonedOf(tx, conversationId)
  if (abandoned.length > 0)
    await recordOutcomes(
      tx,
      abandoned.map((row) => ({ row, verdict: afterCrash(row.kind, tx.now) })),
    )
  tx.wake('outbox')
}
