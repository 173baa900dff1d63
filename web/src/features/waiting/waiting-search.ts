import { isId, listAddress } from '../lists/list-address.ts'

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

/** What the address of the waiting list may say: search, filters, order and what is open; anything else is forgotten. */
export const waitingSearch = ({
  status,
  take,
  skillset,
  newest,
  stuck,
  ...rest
}: Record<string, unknown>): WaitingSearch => ({
  ...listAddress(rest),
  ...(status === 1 || status === 2 || status === 3 ? { status } : {}),
  ...(take === true ? { take } : {}),
  ...(isId(skillset) ? { skillset } : {}),
  ...(newest === true ? { newest } : {}),
  ...(stuck === true ? { stuck } : {}),
})
