import type { Conversation } from '@centralino/contract/conversations.ts'
import type { PersonalSettings } from '@centralino/contract/personal-settings.ts'

export type ListOrder = PersonalSettings['listOrder']

const LAST = '~'

/** By what a conversation is sorted, as text; what has nothing of it comes last. */
const keyOf = (
  order: ListOrder,
  { unread, oldestUnreadAt, newestUnreadAt, windowEndsAt }: Conversation,
  now: string,
) => {
  if (order === 'waiting') return unread > 0 ? (oldestUnreadAt ?? newestUnreadAt ?? '') : LAST
  if (order === 'window') return windowEndsAt !== null && windowEndsAt > now ? windowEndsAt : LAST
  return ''
}

/** My conversations as this order has them; among equals the order of places stays. `now`: as ISO 8601. */
export const orderList = (inPlaces: readonly Conversation[], order: ListOrder, now: string): readonly string[] =>
  inPlaces
    .map((conversation) => ({ id: conversation.id, key: keyOf(order, conversation, now) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id }) => id)
