import { type Actor, type ConversationAction, can } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { type ConversationRow, findConversations, lockConversation } from './store.ts'
import { subjectOf } from './view.ts'

/**
 * The only way to a conversation on somebody's behalf. Who may not even read it is told that there is none; who may read it but
 * not do this is told that it is not theirs. The row is locked for everything but reading.
 */
export const conversationFor = async (
  tx: Tx,
  actor: Actor,
  id: string,
  action: ConversationAction,
  refusal: 'conversation_not_active' | 'conversation_not_parked' = 'conversation_not_active',
): Promise<ConversationRow> => {
  const looksOnly = action === 'see' || action === 'read' || action === 'look_back'
  if (!looksOnly) await lockConversation(tx, id)
  const [row] = await findConversations(tx, [id])
  if (!row || !can(actor, looksOnly ? action : 'read', subjectOf(row), tx.now)) throw new Refusal('not_found')
  if (!can(actor, action, subjectOf(row), tx.now)) throw new Refusal(refusal)
  return row
}

/** Whether the actor may read at least one of these conversations, if only as part of its customer's history. */
export const mayReadOneOf = async (tx: Tx, actor: Actor, ids: readonly string[]): Promise<boolean> =>
  (await findConversations(tx, ids)).some((row) => can(actor, 'look_back', subjectOf(row), tx.now))

/** Whether somebody else may read a conversation that is held here. */
export const mayRead = (tx: Tx, other: Actor, row: ConversationRow): boolean =>
  can(other, 'read', subjectOf(row), tx.now)

/**
 * A conversation the actor wants to take over, locked. Who sees it while it waits may know who was quicker; to everybody else
 * there is none.
 */
export const lockForTaking = async (tx: Tx, actor: Actor, id: string): Promise<ConversationRow> => {
  await lockConversation(tx, id)
  const [row] = await findConversations(tx, [id])
  if (!row) throw new Refusal('not_found')
  const subject = subjectOf(row)
  if (can(actor, 'take', subject, tx.now) || can(actor, 'read', subject, tx.now)) return row
  const sawItWaiting = subject.state === 'active' && can(actor, 'see', { ...subject, openedAt: null }, tx.now)
  if (!sawItWaiting) throw new Refusal('not_found')
  throw new Refusal('already_taken', { by: { id: row.assignee_id, name: row.assignee_name } })
}
