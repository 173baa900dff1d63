import type { Conversation, view } from '@centralino/contract/conversations.ts'
import { type Actor, confinedTo, HISTORY_MS } from '@centralino/domain/access/can.ts'
import type { z } from 'zod'
import { decodeCursor, type Position, pageOf } from '../../platform/http/cursor.ts'
import type { Tx } from '../../platform/tx.ts'
import { type ConversationRow, findClosedBy, findMine, findQueue, findSent, findWaiting } from './store.ts'
import { conversationView } from './view.ts'

type Query = { view: z.infer<typeof view>; cursor?: string | undefined; limit: number }
type Page = { items: Conversation[]; nextCursor: string | null }

/** A page of one of the actor's lists. */
export const listConversations = async (tx: Tx, actor: Actor, query: Query): Promise<Page> => {
  const rows = await find(tx, actor, query)
  return pageOf(rows, query.limit, conversationView, (row) => positionOf(row, query.view))
}

/** One row more than asked for tells whether there is another page. */
const find = (tx: Tx, actor: Actor, { view, cursor, limit }: Query): Promise<ConversationRow[]> => {
  const position = cursor === undefined ? null : decodeCursor(cursor)
  switch (view) {
    case 'mine':
      return findMine(tx, actor.userId, limit + 1, position?.at ?? 0)
    case 'waiting': {
      return findWaiting(tx, limit + 1, position && { at: new Date(position.at), id: position.id }, confinedTo(actor))
    }
    case 'queue':
      return findQueue(tx, actor.userId, limit + 1, position && { at: new Date(position.at), id: position.id })
    case 'sent':
      return findSent(tx, actor.userId, limit + 1, position && { at: new Date(position.at), id: position.id })
    case 'history':
      return findClosedBy(
        tx,
        actor.userId,
        new Date(tx.now - HISTORY_MS),
        limit + 1,
        position && { at: new Date(position.at), id: position.id },
      )
  }
}

const positionOf = (row: ConversationRow, view: Query['view']): Position => {
  if (view === 'mine') return { at: row.place ?? 0, id: row.id }
  const at = view === 'history' ? (row.closed_at as Date) : (row.waiting_since ?? row.created_at)
  return { at: at.getTime(), id: row.id }
}
