import type { Tx } from '../../platform/tx.ts'
import { findPresent } from './find-present.ts'

/** The numbers, or those of these, outside of their working time: what is written to them waits, and nobody is sought for it. */
export const closedNumbers = async (tx: Tx, numberIds?: readonly string[]): Promise<string[]> =>
  (await findPresent(tx, numberIds)).filter(({ period }) => !period.open).map(({ numberId }) => numberId)
