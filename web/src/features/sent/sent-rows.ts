import type { Conversation } from '@centralino/contract/conversations.ts'
import { matchesWords } from '../transfer/target-order.ts'
import type { SentSearch } from './sent-search.ts'

export const isRead = ({ last }: Conversation): boolean => last?.status === 'read' || last?.status === 'played'

/** When it went out, in milliseconds. */
export const sentAt = ({ last, createdAt }: Conversation): number => Date.parse(last?.sentAt ?? createdAt)

/** What I sent without a reply, newest first. */
export function sentRows(rows: readonly Conversation[], { q = '', number, unread, sort }: SentSearch): Conversation[] {
  const direction = sort === 'oldest' ? 1 : -1
  return rows
    .filter((each) => number === undefined || each.number.id === number)
    .filter((each) => !unread || !isRead(each))
    .filter(({ customer, last }) => matchesWords(q, customer.name, customer.displayPhone ?? '', last?.preview ?? ''))
    .sort((a, b) => direction * (sentAt(a) - sentAt(b)) || (a.id < b.id ? -1 : 1))
}
