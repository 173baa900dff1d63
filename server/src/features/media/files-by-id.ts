import type { StoredFile } from '@centralino/contract/files.ts'
import type { Tx } from '../../platform/tx.ts'
import { findFiles } from './file-store.ts'
import { fileView } from './file-view.ts'

/** These files, as the API shows them. */
export const filesById = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> =>
  new Map((await findFiles(tx, ids)).map((row) => [row.id, fileView(row)]))
