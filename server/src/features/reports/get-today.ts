import type { Answer } from '@centralino/contract/endpoint.ts'
import type * as contract from '@centralino/contract/today.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { HOUR_MS } from '@centralino/domain/schedule/day.ts'
import type { Tx } from '../../platform/tx.ts'
import { summariseWaiting } from '../transfers/summarise-waiting.ts'
import { findToday } from './find-today.ts'
import { countActive, countAgents, countClosed, findTaken } from './store.ts'

/** The actor's day in figures, by the tenant's clocks. */
export const getToday = async (tx: Tx, actor: Actor): Promise<Answer<typeof contract.getToday>> => {
  const { span, hours } = await findToday(tx, actor.userId)
  const closed = await countClosed(tx, actor.userId, span)
  const active = await countActive(tx, actor.userId)
  const taken = (await findTaken(tx, actor.userId, span)).map(({ at }) => at.getTime())
  const agents = await countAgents(tx)
  const [untouched] = (await summariseWaiting(tx, actor)).statuses
  return {
    from: span.from.toISOString(),
    until: span.until.toISOString(),
    total: closed + active,
    closed,
    active,
    awaiting: untouched?.count ?? 0,
    taken: hours
      .filter((hour) => hour <= tx.now)
      .map((hour) => ({
        from: new Date(hour).toISOString(),
        count: taken.filter((at) => hour <= at && at < hour + HOUR_MS).length,
      })),
    agents: {
      ready: agents.get('ready') ?? 0,
      back_office: agents.get('back_office') ?? 0,
      break: agents.get('break') ?? 0,
      offline: agents.get('offline') ?? 0,
    },
  }
}
