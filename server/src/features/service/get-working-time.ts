import type { WorkingTime } from '@centralino/contract/service.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findService } from './store.ts'

export const getWorkingTime = async (tx: Tx, numberId: string): Promise<WorkingTime> => {
  const [row] = await findService(tx, [numberId])
  if (!row) throw new Refusal('not_found')
  return { schedule: row.schedule, closedText: row.closedText } as WorkingTime
}
