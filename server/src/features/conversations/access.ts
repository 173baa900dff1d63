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
): Promise<ConversationRow> => {
  const looksOnly = action === 'see' || action === 'read'
  if (!looksOnly) await lockConversation(tx, id)
  const [row] = await findConversations(tx, [id])
  if (!row || !can(actor, looksOnly ? action : 'read', subjectOf(row), tx.now)) throw new Refusal('not_found')
  if (!can(actor, action, subjectOf(row), tx.now)) throw new Refusal('conversation_not_active')
  return row
}
