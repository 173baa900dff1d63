import type { StoredFile } from '@centralino/contract/files.ts'
import type { PredefinedMessage } from '@centralino/contract/predefined.ts'
import type { Tx } from '../../platform/tx.ts'
import { filesById } from '../media/files-by-id.ts'
import type { PredefinedRow } from './store.ts'

/** Predefined messages with what is known of their files. */
export const predefinedViews = async (tx: Tx, rows: readonly PredefinedRow[]): Promise<PredefinedMessage[]> => {
  const ids = rows.flatMap((row) => row.file_ids)
  const files: ReadonlyMap<string, StoredFile> = ids.length > 0 ? await filesById(tx, ids) : new Map()
  return rows.map((row) => predefinedView(row, files))
}

const predefinedView = (row: PredefinedRow, files: ReadonlyMap<string, StoredFile>): PredefinedMessage => ({
  id: row.id,
  categoryId: row.category_id,
  title: row.title,
  body: row.body,
  answers: row.answers && copyOf(row.answers),
  skillsetIds: row.skillset_ids,
  files: row.file_ids.flatMap((id) => files.get(id) ?? []),
  revision: row.revision,
})

const copyOf = (answers: NonNullable<PredefinedRow['answers']>): PredefinedMessage['answers'] =>
  answers.style === 'buttons'
    ? { ...answers, titles: [...answers.titles] }
    : { ...answers, rows: answers.rows.map((row) => ({ ...row })) }
