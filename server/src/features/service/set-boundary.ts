import type { Tx } from '../../platform/tx.ts'
import { dropTimers, setTimers } from '../timers/change-timers.ts'

/** Says when the number opens or closes next; null: never, as far as is known. */
export const setBoundary = (tx: Tx, numberId: string, dueAt: number | null): Promise<void> =>
  dueAt === null ? dropTimers(tx, numberId) : setTimers(tx, 'schedule', [numberId], dueAt)
