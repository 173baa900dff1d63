import type { ConversationState } from '@centralino/domain/conversation/lifecycle.ts'
import type { Tx } from '../../platform/tx.ts'
import { type ConversationRow, findConversations, lockConversation, lockThoseOf } from './store.ts'

export type HeldConversation = ConversationRow

/** A conversation, locked until the transaction ends; undefined when there is none. For rules that act on nobody's behalf. */
export const holdConversation = async (tx: Tx, id: string): Promise<HeldConversation | undefined> => {
  await lockConversation(tx, id)
  return (await findConversations(tx, [id]))[0]
}

/** Conversations that this transaction holds already. */
export const findHeld = (tx: Tx, ids: readonly string[]): Promise<HeldConversation[]> => findConversations(tx, ids)

/** A user's conversations in these states, oldest assignment first, locked until the transaction ends. */
export const holdThoseOf = async (
  tx: Tx,
  userId: string,
  states: readonly Exclude<ConversationState, 'closed' | 'waiting'>[],
): Promise<HeldConversation[]> => {
  const held = await findConversations(tx, await lockThoseOf(tx, userId, states))
  return held.sort((a, b) => (a.assigned_at?.getTime() ?? 0) - (b.assigned_at?.getTime() ?? 0))
}
