import type { Tx } from '../../platform/tx.ts'
import { setBoundary } from './set-boundary.ts'
import { type ServiceRow, saveService } from './store.ts'
import { serviceView } from './view.ts'

/** Stores what a number's working time is and gives from now on, tells everybody, and has its next change awaited. */
export const keepPeriod = async (tx: Tx, row: Omit<ServiceRow, 'revision'>, before: ServiceRow): Promise<void> => {
  const kept: ServiceRow = { ...row, revision: before.revision + 1 }
  await saveService(tx, kept)
  await setBoundary(tx, kept.numberId, kept.period.until)
  tx.publish({ kind: 'tenant' }, { type: 'service', service: serviceView(kept) })
  // What waited for the opening is given away now.
  if (kept.period.open) tx.wake('routing')
}
