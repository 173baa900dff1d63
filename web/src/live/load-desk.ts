import type { Desk } from '@centralino/contract/apply.ts'
import type { DeskNumber } from '@centralino/contract/numbers.ts'
import type { Api } from '../lib/api.ts'

export type LoadedDesk = { cursor: number; desk: Desk; numbers: readonly DeskNumber[] }

/** The first load, in the shape that the feed's events are applied to. */
export async function loadDesk(api: Pick<Api, 'getDesk'>): Promise<LoadedDesk> {
  const { cursor, me, users, numbers, service, conversations } = await api.getDesk()
  return {
    cursor,
    numbers,
    desk: {
      me,
      users: Object.fromEntries(users.map((user) => [user.id, user])),
      service: Object.fromEntries(service.map((one) => [one.numberId, one])),
      conversations: Object.fromEntries(conversations.map((conversation) => [conversation.id, conversation])),
      threads: {},
    },
  }
}
