import { listAddress } from '../lists/list-address.ts'

export type QueueSearch = ReturnType<typeof queueSearch>

/** What the address of one's wait queue may say; `sort`: the longest parked first, instead of the least window. */
export const queueSearch = ({ sort, ...rest }: Record<string, unknown>) => ({
  ...listAddress(rest),
  ...(sort === 'parked' ? { sort: 'parked' as const } : {}),
})
