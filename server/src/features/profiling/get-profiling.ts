import type { Answer } from '@centralino/contract/endpoint.ts'
import type { ChosenReason, getProfiling as contract } from '@centralino/contract/profiling.ts'
import { activeTree, type Reason } from '@centralino/domain/profiling/tree.ts'
import type { Tx } from '../../platform/tx.ts'
import { findTree } from './store.ts'

/** What can be chosen when closing. */
export const getProfiling = async (tx: Tx): Promise<Answer<typeof contract>> => {
  const { version, reasons } = await findTree(tx)
  return { version, reasons: activeTree(reasons).map(shown) }
}

const shown = ({ id, name, reasons }: Reason): ChosenReason => ({ id, name, reasons: reasons.map(shown) })
