import type { Tx } from '../../platform/tx.ts'
import { findPresent } from './find-present.ts'

/** The numbers outside of their working time: what is written to them waits, and nobody is sought for it. */
export const closedNumbers = async (tx: Tx): Promise<string[]> =>
  (await findPresent(tx)).filter(({ period }) => !period.open).map(({ numberId }) => numberId)
