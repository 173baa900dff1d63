import { periodAt } from '@centralino/domain/schedule/period.ts'
import type { Tx } from '../../platform/tx.ts'
import { findService, type ServiceRow } from './store.ts'

/** The service of all numbers, or of these, as it is now, even while nobody has attended yet to a change that is due. */
export const findPresent = async (tx: Tx, numberIds?: readonly string[]): Promise<ServiceRow[]> =>
  (await findService(tx, numberIds)).map((row) => ({ ...row, period: periodAt(row.schedule, row.period, tx.now) }))
