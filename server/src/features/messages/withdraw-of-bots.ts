import type { Tx } from '../../platform/tx.ts'
import { deleteUnsaidOfBots } from './outbox-store.ts'
import { type Changed, settleMessages } from './settle-messages.ts'
import { withdrawn } from './standing.ts'

/**
 * These conversations, which the caller holds, are not their bots' any more: what the bots have not said yet is never said, and shows so.
 * What is being said at this moment was claimed while the conversation was the bot's. Returns the messages that changed.
 */
export const withdrawOfBots = async (tx: Tx, conversationIds: readonly string[]): Promise<Changed> => {
  if (conversationIds.length === 0) return new Map()
  const unsaid = await deleteUnsaidOfBots(tx, conversationIds)
  return settleMessages(
    tx,
    unsaid.map((messageId) => ({ ...withdrawn(tx.now), messageId })),
  )
}
