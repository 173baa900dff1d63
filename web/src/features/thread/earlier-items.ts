import type { Earlier, EarlierPart } from '../../live/earlier.ts'
import { type ThreadItem, threadItems } from './thread-items.ts'

/** What stands above a conversation: the customer's earlier ones as far as they were read, and the next one by name. Oldest first. */
export function earlierItems(earlier: Earlier | undefined, timeZone: string): readonly ThreadItem[] {
  if (!earlier) return []
  const first = earlier.parts.findIndex(({ messages }) => messages === undefined)
  const shown = earlier.parts.slice(0, first < 0 ? undefined : first + 1)
  return shown.toReversed().flatMap((part) => itemsOf(part, timeZone))
}

function itemsOf({ conversation, messages, older }: EarlierPart, timeZone: string): ThreadItem[] {
  const past = threadItems({ messages: messages ?? [], outgoing: [], unreadFrom: undefined, unreadCount: 0, timeZone })
  return [
    {
      kind: 'past',
      key: `past ${conversation.id}`,
      past: conversation,
      isShown: messages !== undefined,
      hasOlder: older !== null,
    },
    // Two conversations may have the same day.
    ...past.map(
      (item): ThreadItem => ({
        ...item,
        key: item.kind === 'day' ? `${conversation.id} ${item.key}` : item.key,
        isPast: true,
      }),
    ),
    ...(messages === undefined ? [] : [{ kind: 'now' as const, key: `end ${conversation.id}`, past: conversation }]),
  ]
}
