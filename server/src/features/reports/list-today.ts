import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type * as contract from '@centralino/contract/today.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { HOUR_MS } from '@centralino/domain/schedule/day.ts'
import type { Tx } from '../../platform/tx.ts'
import { listVisible } from '../conversations/list-visible.ts'
import { findToday } from './find-today.ts'
import { findActive, findClosed, findTaken } from './store.ts'

type Query = Received<typeof contract.listToday>['query']

/** The conversations behind a figure of the actor's day. What went to somebody else and may not be seen any more is only counted. */
export const listToday = async (tx: Tx, actor: Actor, query: Query): Promise<Answer<typeof contract.listToday>> => {
  const ids = await idsBehind(tx, actor.userId, query)
  const items = await listVisible(tx, actor, ids)
  return { items, elsewhere: ids.length - items.length }
}

const idsBehind = async (tx: Tx, userId: string, { of, from }: Query): Promise<string[]> => {
  const { span } = await findToday(tx, userId)
  switch (of) {
    case 'active':
      return findActive(tx, userId)
    case 'closed':
      return findClosed(tx, userId, span)
    case 'total':
      return [...(await findActive(tx, userId)), ...(await findClosed(tx, userId, span))]
    case 'taken': {
      const hour = from === undefined ? span : { from: new Date(from), until: new Date(Date.parse(from) + HOUR_MS) }
      return (await findTaken(tx, userId, hour)).map(({ id }) => id)
    }
  }
}
