import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ConsoleState } from './state.ts'

/** Remembers the last answer, so that the same part of the state gives the same array. */
function once<Part, Answer>(pick: (state: ConsoleState) => Part, derive: (part: Part) => Answer) {
  let last: { part: Part; answer: Answer } | undefined
  return (state: ConsoleState): Answer => {
    const part = pick(state)
    if (!last || last.part !== part) last = { part, answer: derive(part) }
    return last.answer
  }
}

const LAST = Number.MAX_SAFE_INTEGER

/** All my conversations in the order of their places. */
export const inPlaceOrder = once(
  (state) => state.desk.conversations,
  (conversations) =>
    Object.values(conversations).sort(
      (a, b) => (a.place ?? LAST) - (b.place ?? LAST) || (a.createdAt < b.createdAt ? -1 : 1),
    ),
)

/** `toAnswer`: read or not, the customer wrote last. */
export type Waiting = { count: number; longest: Conversation | undefined; toAnswer: number }

/** Who has written and was not read yet, and who has waited longest. */
export const whoWaits = once(inPlaceOrder, (conversations): Waiting => {
  const waiting = conversations.filter((conversation) => conversation.unread > 0)
  const since = (conversation: Conversation) => conversation.oldestUnreadAt ?? conversation.newestUnreadAt ?? ''
  const longest = waiting.reduce<Conversation | undefined>(
    (first, next) => (first && since(first) <= since(next) ? first : next),
    undefined,
  )
  return { count: waiting.length, longest, toAnswer: conversations.filter(needsReply).length }
})

/** Assigned to me and not opened yet, oldest first. */
export const offers = once(inPlaceOrder, (conversations) =>
  conversations
    .filter((conversation) => conversation.openedAt === null)
    .sort((a, b) => ((a.assignedAt ?? '') < (b.assignedAt ?? '') ? -1 : 1)),
)

/** The customer spoke last. */
export const needsReply = (conversation: Conversation): boolean =>
  conversation.unread > 0 || conversation.last?.direction === 'in'

/** The conversation after this one in the order of places, else the one before it. */
export const neighbourOf = (state: ConsoleState, id: string | null): Conversation | undefined => {
  const rows = inPlaceOrder(state)
  const at = rows.findIndex((conversation) => conversation.id === id)
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])
}
