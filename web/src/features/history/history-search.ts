import { type Period, periodOf } from '../past/period.ts'

export type HistorySearch = Period & {
  q?: string
  number?: string
  /** The conversation that is read. */
  row?: string
}

const ID = /^[\w-]{1,64}$/

/** What the address of one's history may say; anything else is forgotten. */
export const historySearch = ({ q, number, row, ...rest }: Record<string, unknown>): HistorySearch => ({
  ...periodOf(rest),
  ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q).slice(0, 100) } : {}),
  ...(typeof number === 'string' && ID.test(number) ? { number } : {}),
  ...(typeof row === 'string' && ID.test(row) ? { row } : {}),
})
