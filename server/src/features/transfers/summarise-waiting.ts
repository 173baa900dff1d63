import type { Answer } from '@centralino/contract/endpoint.ts'
import type { getWaitingSummary } from '@centralino/contract/transfers.ts'
import { type Actor, seesWholeTenant } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { findTallies, findWorkforce } from './summary-store.ts'

/** How many conversations wait, since when, and whether those who are Ready can cope; an isolated agent counts the own skillsets only. */
export const summariseWaiting = async (tx: Tx, actor: Actor): Promise<Answer<typeof getWaitingSummary>> => {
  const confined = actor.isolated && !seesWholeTenant(actor) ? actor.skillsetIds : null
  const tallies = new Map((await findTallies(tx, confined)).map((tally) => [tally.status, tally]))
  return {
    statuses: ([1, 2, 3] as const).map((status) => ({
      status,
      count: tallies.get(status)?.count ?? 0,
      oldestAt: tallies.get(status)?.oldest_at?.toISOString() ?? null,
    })),
    withBot: tallies.get(1)?.with_bot ?? 0,
    ...(await findWorkforce(tx, confined)),
  }
}
