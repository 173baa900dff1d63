export type WaitingSearch = {
  q?: string
  status?: 1 | 2 | 3
  /** Only what I can take over. */
  take?: true
  number?: string
  skillset?: string
  /** The newest first instead of the longest waiting. */
  newest?: true
  /** The row that is open. */
  row?: string
  /** What is outside its expected time is shown. */
  stuck?: true
}

const ID = /^[\w-]{1,64}$/
const id = (value: unknown): value is string => typeof value === 'string' && ID.test(value)

/** What the address of the waiting list may say: search, filters, order and what is open; anything else is forgotten. */
export const waitingSearch = ({
  q,
  status,
  take,
  number,
  skillset,
  newest,
  row,
  stuck,
}: Record<string, unknown>): WaitingSearch => ({
  ...((typeof q === 'string' || typeof q === 'number') && q !== '' ? { q: String(q).slice(0, 100) } : {}),
  ...(status === 1 || status === 2 || status === 3 ? { status } : {}),
  ...(take === true ? { take } : {}),
  ...(id(number) ? { number } : {}),
  ...(id(skillset) ? { skillset } : {}),
  ...(newest === true ? { newest } : {}),
  ...(id(row) ? { row } : {}),
  ...(stuck === true ? { stuck } : {}),
})
