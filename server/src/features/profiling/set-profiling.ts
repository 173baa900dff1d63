import type { ProfilingTree, SetReason } from '@centralino/contract/profiling.ts'
import { checkTree, normaliseTree } from '@centralino/domain/profiling/check-tree.ts'
import type { Reason } from '@centralino/domain/profiling/tree.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findTree, insertTree } from './store.ts'
import { treeView } from './view.ts'

/** An administrator sets the tree. It is a new version: what was closed with another one keeps that one's words. */
export const setProfiling = async (
  tx: Tx,
  userId: string,
  { version, reasons }: { version: number; reasons: readonly SetReason[] },
): Promise<ProfilingTree> => {
  const tree = { version: version + 1, reasons: normaliseTree(reasons.map(withId)) }
  const fault = checkTree(tree.reasons)
  if (fault) {
    const { code, ...details } = fault
    throw new Refusal(code, details)
  }
  const held = await findTree(tx)
  if (held.version !== version || !(await insertTree(tx, tree, userId))) throw new Refusal('changed_meanwhile')
  return treeView(tree)
}

const withId = ({ id = v7(), name, active = true, reasons = [] }: SetReason): Reason => ({
  id,
  name,
  active,
  reasons: reasons.map(withId),
})
