import type { HeldReason, ProfilingTree } from '@centralino/contract/profiling.ts'
import type { Reason } from '@centralino/domain/profiling/tree.ts'
import type { StoredTree } from './store.ts'

/** A tree as the administrator sees it. */
export const treeView = ({ version, reasons }: StoredTree): ProfilingTree => ({ version, reasons: reasons.map(held) })

const held = ({ id, name, active, reasons }: Reason): HeldReason => ({ id, name, active, reasons: reasons.map(held) })
