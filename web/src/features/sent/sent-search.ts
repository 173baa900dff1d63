export type SentSearch = {
  q?: string
  number?: string
  /** Only those that the customer has not read. */
  unread?: true
  /** The first sent first. */
  sort?: 'oldest'
  /** The row that is open. */
  row?: string
}

const ID = /^[\w-]{1,64}$/

/** What the address of the templates sent may say; anything else is forgotten. */
export const sentSearch = ({ q, number, unread, sort, row }: Record<string, unknown>): SentSearch => ({
  ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q).slice(0, 100) } : {}),
  ...(typeof number === 'string' && ID.test(number) ? { number } : {}),
  ...(unread === true ? { unread } : {}),
  ...(sort === 'oldest' ? { sort } : {}),
  ...(typeof row === 'string' && ID.test(row) ? { row } : {}),
})
