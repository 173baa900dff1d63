import { outgoingTime } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'
import { bumpWhereLast, lockConversations, setLastMessage, setLastMessages } from './follow-store.ts'

/** When the customer of a conversation last wrote, in milliseconds, and whether its bot has it. */
type Held = ReadonlyMap<string, { lastInboundAt: number | null; isOfBot: boolean }>

/**
 * Holds conversations until the transaction ends: whoever changes the standing of a message holds its conversation. With
 * `skip`, those that another transaction holds are left out, so that the caller never waits and can never block anybody.
 */
export const holdConversations = async (tx: Tx, ids: Iterable<string>, others: 'wait' | 'skip'): Promise<Held> => {
  const rows = await lockConversations(tx, [...new Set(ids)], others)
  return new Map(
    rows.map((row) => [
      row.id,
      { lastInboundAt: row.last_inbound_at?.getTime() ?? null, isOfBot: row.bot_ends_at !== null },
    ]),
  )
}

/** A message of ours becomes the last one of its conversation. */
export const followNewMessage = (tx: Tx, conversationId: string, messageId: string): Promise<void> =>
  setLastMessage(tx, conversationId, messageId, new Date(outgoingTime(tx.now)))

/** The same for several at once: the message by conversation. */
export const followNewMessages = (tx: Tx, messageIds: ReadonlyMap<string, string>): Promise<void> =>
  setLastMessages(tx, messageIds, new Date(outgoingTime(tx.now)))

/** Messages changed: a conversation that shows one of them as its last has changed with it. */
export const followChangedMessages = async (tx: Tx, changed: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> =>
  bumpWhereLast(
    tx,
    [...changed.keys()],
    [...changed.values()].flatMap((ids) => [...ids]),
  )
