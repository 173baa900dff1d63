import type { Tx } from '../../platform/tx.ts'
import { insertRemovals } from './file-store.ts'

/** A message or a predefined message has these files no more: after the commit those are removed that nothing else has. */
export const letGo = async (tx: Tx, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return
  await insertRemovals(tx, fileIds)
  tx.wake('files')
}
