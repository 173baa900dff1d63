import { type listCustomers as contract, countedUpTo } from '@centralino/contract/customers.ts'
import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { customerTerms } from '@centralino/domain/customer/search.ts'
import { WINDOW_MS } from '@centralino/domain/message/window.ts'
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts'
import type { Tx } from '../../platform/tx.ts'
import { knownTo } from './access.ts'
import { mayCreate } from './get-customer.ts'
import { countListed, findListed, type Wanted } from './list-store.ts'
import { listedCustomerView } from './view.ts'

type Query = Received<typeof contract>['query']

const having = (which: Query['having'], now: number): Pick<Wanted, 'having'> => {
  if (which === undefined) return {}
  return { having: which === 'window' ? { writtenSince: new Date(now - WINDOW_MS) } : { open: true } }
}

/** A page of the customers the actor may know of, by name; those whose words begin with what is searched. */
export const listCustomers = async (tx: Tx, actor: Actor, query: Query): Promise<Answer<typeof contract>> => {
  const terms = customerTerms(query.search)
  // Something was asked for that has no words: nobody is called that.
  const mayAdd = await mayCreate(tx, actor)
  if (query.search.trim() !== '' && terms.length === 0) return { items: [], nextCursor: null, count: 0, mayAdd }
  const wanted = { ...(await knownTo(tx, actor, terms)), ...having(query.having, tx.now) }
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor).id
  const rows = await findListed(tx, wanted, { numberId: query.numberId ?? null, after, limit: query.limit + 1 })
  const page = pageOf(
    rows,
    query.limit,
    (row) => listedCustomerView(row, tx.now),
    ({ id }) => ({ at: 0, id }),
  )
  return { ...page, mayAdd, count: after === null ? await countListed(tx, wanted, countedUpTo) : null }
}
