import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type { listMessages as contract } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { findPage, findReads } from './store.ts'
import { messageView, readMarkView } from './view.ts'

type Query = Received<typeof contract>['query']

/** A page of a conversation, the newest first; within it the oldest message comes first, as on screen. */
export const listMessages = async (
  tx: Tx,
  actor: Actor,
  conversationId: string,
  query: Query,
): Promise<Answer<typeof contract>> => {
  await conversationFor(tx, actor, conversationId, 'read')
  return pageOfMessages(tx, conversationId, query)
}

/** The same for whoever was let in already. */
export const pageOfMessages = async (
  tx: Tx,
  conversationId: string,
  query: Query,
): Promise<Answer<typeof contract>> => {
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor)
  const rows = await findPage(tx, conversationId, query.limit + 1, before)
  const page = pageOf(rows, query.limit, messageView, (row) => ({ at: row.sent_at.getTime(), id: row.id }))
  const items = page.items.reverse()
  // A message was read by the first mark at or after it: marks before the whole page say nothing about it.
  const from = Math.min(...items.map((item) => item.seq))
  const reads = items.length > 0 ? await findReads(tx, conversationId, from) : []
  return { items, nextCursor: page.nextCursor, reads: reads.map(readMarkView) }
}
