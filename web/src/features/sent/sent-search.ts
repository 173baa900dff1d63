import { listAddress } from '../lists/list-address.ts'

export type SentSearch = ReturnType<typeof sentSearch>

/** What the address of the templates sent may say; `unread`: those the customer has not read; `sort`: the first sent first. */
export const sentSearch = ({ unread, sort, ...rest }: Record<string, unknown>) => ({
  ...listAddress(rest),
  ...(unread === true ? { unread } : {}),
  ...(sort === 'oldest' ? { sort: 'oldest' as const } : {}),
})
