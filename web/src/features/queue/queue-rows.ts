import type { Conversation } from '@centralino/contract/conversations.ts'
import { matchesWords } from '../transfer/target-order.ts'
import type { QueueSearch } from './queue-search.ts'

const endOf = ({ windowEndsAt }: Conversation) => (windowEndsAt === null ? 0 : Date.parse(windowEndsAt))

const parkedAt = ({ waitingSince, createdAt }: Conversation) => Date.parse(waitingSince ?? createdAt)

/** My parked conversations, the one whose window ends first on top; those whose window is over (at `now`, ms) last; or the longest parked on top. */
export function queueRows(
  rows: readonly Conversation[],
  { q = '', number, sort }: QueueSearch,
  now: number,
): readonly Conversation[] {
  const rank = (each: Conversation) => (endOf(each) > now ? 0 : 1)
  return rows
    .filter((each) => number === undefined || each.number.id === number)
    .filter(({ customer, last }) => matchesWords(q, customer.name, customer.displayPhone ?? '', last?.preview ?? ''))
    .sort(
      (a, b) =>
        (sort === 'parked' ? parkedAt(a) - parkedAt(b) : 0) ||
        rank(a) - rank(b) ||
        endOf(a) - endOf(b) ||
        (a.id < b.id ? -1 : 1),
    )
}
