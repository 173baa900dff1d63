import type { PredefinedMessage } from '@centralino/contract/predefined.ts'
import type { PredefinedRow } from './store.ts'

export const predefinedView = (row: PredefinedRow): PredefinedMessage => ({
  id: row.id,
  categoryId: row.category_id,
  title: row.title,
  body: row.body,
  answers: row.answers && copyOf(row.answers),
  skillsetIds: row.skillset_ids,
  revision: row.revision,
})

const copyOf = (answers: NonNullable<PredefinedRow['answers']>): PredefinedMessage['answers'] =>
  answers.style === 'buttons'
    ? { ...answers, titles: [...answers.titles] }
    : { ...answers, rows: answers.rows.map((row) => ({ ...row })) }
