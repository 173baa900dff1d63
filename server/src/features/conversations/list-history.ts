import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type { listHistory as contract } from '@centralino/contract/history.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { textTerms } from '@centralino/domain/message/find-text.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Tx } from '../../platform/tx.ts'
import { countOwnHistory, findOwnHistory } from './history-store.ts'
import { showPast } from './show-past.ts'

type Query = Received<typeof contract>['query']

/** A page of what the actor closed within four weeks, by close time: whatever period is asked for, it goes no further back. */
export const listHistory = async (tx: Tx, actor: Actor, query: Query): Promise<Answer<typeof contract>> => {
  const { from = null, to = null, numberId = null, skillsetId = null, reason = null, keyword, cursor, limit } = query
  const terms = textTerms(keyword)
  const position = cursor === undefined ? null : decodeCursor(cursor)
  const before = position && { at: new Date(position.at), id: position.id }
  const narrowed = { from, to, numberId, skillsetId, reason, terms, limit: limit + 1 }
  const rows = await findOwnHistory(tx, actor.userId, narrowed, before)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await showPast(tx, shown, terms),
    total: before === null && terms.length === 0 ? await countOwnHistory(tx, actor.userId, narrowed) : null,
    nextCursor:
      last && rows.length > limit ? encodeCursor({ at: (last.closed_at as Date).getTime(), id: last.id }) : null,
  }
}
