const ID = /^[\w-]{1,64}$/

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)

/** What the address of every list may say: what is searched for, of which number, and which row is open; anything else is forgotten. */
export const listAddress = ({
  q,
  number,
  row,
}: Record<string, unknown>): { q?: string; number?: string; row?: string } => ({
  ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q).slice(0, 100) } : {}),
  ...(isId(number) ? { number } : {}),
  ...(isId(row) ? { row } : {}),
})
