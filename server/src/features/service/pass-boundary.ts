import { periodAt } from '@centralino/domain/schedule/period.ts'
import type { Tx } from '../../platform/tx.ts'
import { keepPeriod } from './keep-period.ts'
import { setBoundary } from './set-boundary.ts'
import { lockService } from './store.ts'

/**
 * Working time of a number begins or ends. Called when its timer is due, however late, and any time besides: it brings the number
 * to what holds now, and sets the timer to the next change.
 */
export const passBoundary = async (tx: Tx, numberId: string): Promise<void> => {
  const row = await lockService(tx, numberId)
  if (!row) return
  const period = periodAt(row.schedule, row.period, tx.now)
  const isNew = period.since !== row.period.since || period.until !== row.period.until
  if (isNew) await keepPeriod(tx, { ...row, period }, row)
  else await setBoundary(tx, numberId, period.until)
}

/** What the timer of a number does. */
export const onBoundary = async (tx: Tx, numberId: string, take: () => Promise<boolean>): Promise<void> => {
  if (await take()) await passBoundary(tx, numberId)
}
