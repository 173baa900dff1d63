import type { Tx } from '../../platform/tx.ts'
import { findTree, type StoredTree } from './store.ts'

/** The reasons that conversations are closed with now, and which version of the tree that is. */
export const currentTree = (tx: Tx): Promise<StoredTree> => findTree(tx)
