import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type { listCustomerConversations as contract } from '@centralino/contract/history.ts'
import { type Actor, confinedTo, seesWholeTenant } from '@centralino/domain/access/can.ts'
import { textTerms } from '@centralino/domain/message/find-text.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Tx } from '../../platform/tx.ts'
import { findBeginning, findIdsOfCustomer, findOfCustomer, type Reader } from './history-store.ts'
import { showPast } from './show-past.ts'

type Query = Received<typeof contract>['query']

/** A page of a customer's conversations that the actor may look back at, the last begun first. */
export const listOfCustomer = async (
  tx: Tx,
  actor: Actor,
  customerId: string,
  query: Query,
): Promise<Answer<typeof contract>> => {
  const { from = null, to = null, keyword, limit } = query
  const terms = textTerms(keyword)
  const narrowed = { from, to, numberId: null, skillsetId: null, reason: null, terms, limit: limit + 1 }
  const rows = await findOfCustomer(tx, customerId, readerOf(actor), narrowed, await positionOf(tx, query))
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await showPast(tx, shown, terms),
    nextCursor: last && rows.length > limit ? encodeCursor({ at: last.created_at.getTime(), id: last.id }) : null,
  }
}

/** All conversations of a customer that the actor may look back at. */
export const allOfCustomer = (tx: Tx, actor: Actor, customerId: string): Promise<string[]> =>
  findIdsOfCustomer(tx, customerId, readerOf(actor))

const readerOf = (actor: Actor): Reader => ({
  userId: actor.userId,
  wholeTenant: seesWholeTenant(actor),
  confined: confinedTo(actor),
})

const positionOf = async (tx: Tx, { cursor, before }: Query): Promise<{ at: Date; id: string } | null> => {
  if (cursor === undefined) return before === undefined ? null : findBeginning(tx, before)
  const { at, id } = decodeCursor(cursor)
  return { at: new Date(at), id }
}
