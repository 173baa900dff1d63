import type { Conversation } from '@centralino/contract/conversations.ts'
import { type Actor, can } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { findConversations } from './store.ts'
import { conversationView, subjectOf } from './view.ts'

/** Those of these conversations that the actor may see, in the order of the ids. */
export const listVisible = async (tx: Tx, actor: Actor, ids: readonly string[]): Promise<Conversation[]> => {
  const rows = new Map((await findConversations(tx, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row && can(actor, 'see', subjectOf(row), tx.now) ? [conversationView(row)] : []
  })
}
