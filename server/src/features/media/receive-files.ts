import type { Tx } from '../../platform/tx.ts'
import { insertInboundFiles, type NewInboundFile } from './file-store.ts'

export type { NewInboundFile }

/** Notes the files of messages that just came; they are fetched after the commit. */
export const receiveFiles = async (tx: Tx, files: readonly NewInboundFile[]): Promise<void> => {
  if (files.length === 0) return
  await insertInboundFiles(tx, files)
  tx.wake('files')
}
