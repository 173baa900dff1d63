import type { Conversation } from '@centralino/contract/conversations.ts'
import { waitingStatusOf } from '@centralino/contract/take-over.ts'
import { matchesWords } from '../transfer/target-order.ts'
import type { WaitingSearch } from './waiting-search.ts'

export type WaitingGroup = { status: 1 | 2 | 3; rows: readonly Conversation[] }

/** Since when it waits, is parked or has lost its agent (ms). */
export const waitsSince = ({ waitingSince, assignedAt, createdAt }: Conversation): number =>
  Date.parse(waitingSince ?? assignedAt ?? createdAt)

type Given = {
  rows: readonly Conversation[]
  search: WaitingSearch
  /** Whether the one who looks may take it over. */
  canTake: (conversation: Conversation) => boolean
}

/** What is shown, by status, the longest waiting first; groups without a row are left out. */
export function waitingGroups({ rows, search, canTake }: Given): readonly WaitingGroup[] {
  const { q = '', status, take, number, skillset, newest } = search
  const shown = rows.filter(
    (each) =>
      (number === undefined || each.number.id === number) &&
      (skillset === undefined || each.skillset?.id === skillset) &&
      matchesWords(q, each.customer.name, each.customer.displayPhone ?? '', each.last?.preview ?? '') &&
      (!take || canTake(each)),
  )
  const by = newest ? -1 : 1
  const inOrder = (of: 1 | 2 | 3) =>
    shown
      .filter((each) => waitingStatusOf(each) === of)
      .sort((a, b) => by * (waitsSince(a) - waitsSince(b)) || (a.id < b.id ? -1 : 1))
  return ([1, 2, 3] as const)
    .filter((each) => status === undefined || each === status)
    .map((each) => ({ status: each, rows: inOrder(each) }))
    .filter((group) => group.rows.length > 0)
}
