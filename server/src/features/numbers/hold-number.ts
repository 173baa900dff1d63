import type { Tx } from '../../platform/tx.ts'
import { lockNumber } from './store.ts'

/** Holds a number until the transaction ends, so that changes of what belongs to it follow one another; false: there is none. */
export const holdNumber = (tx: Tx, id: string): Promise<boolean> => lockNumber(tx, id)
