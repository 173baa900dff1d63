export type QueueSearch = {
  q?: string
  number?: string
  /** The longest parked first, instead of the least window. */
  sort?: 'parked'
  /** The row that is open. */
  row?: string
}

const ID = /^[\w-]{1,64}$/

/** What the address of one's wait queue may say; anything else is forgotten. */
export const queueSearch = ({ q, number, sort, row }: Record<string, unknown>): QueueSearch => ({
  ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q).slice(0, 100) } : {}),
  ...(typeof number === 'string' && ID.test(number) ? { number } : {}),
  ...(sort === 'parked' ? { sort } : {}),
  ...(typeof row === 'string' && ID.test(row) ? { row } : {}),
})
