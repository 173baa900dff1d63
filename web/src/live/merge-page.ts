import { apply, type Desk, mergeMessages, type Thread } from '@centralino/contract/apply.ts'
import type { Message, ReadMark } from '@centralino/contract/messages.ts'

export type Page = { items: readonly Message[]; reads: readonly ReadMark[]; nextCursor: string | null }

const empty: Thread = { messages: [], reads: [] }

/** The desk with room for a conversation's messages, so that what the feed brings from now on is kept. */
export const withRoomFor = (desk: Desk, id: string): Desk =>
  desk.threads[id] ? desk : { ...desk, threads: { ...desk.threads, [id]: empty } }

/** The desk with a page of messages in it; newer versions that the feed brought meanwhile win. */
export function mergePage(desk: Desk, id: string, page: Page): Desk {
  const held = desk.threads[id] ?? empty
  const messages = mergeMessages(held.messages, page.items)
  const merged = { ...desk, threads: { ...desk.threads, [id]: { ...held, messages } } }
  const conversation = desk.conversations[id]
  if (!conversation || page.reads.length === 0) return merged
  return apply(merged, { type: 'conversation', conversation, messages: [], reads: [...page.reads] })
}

/**
 * After a gap in the feed: whether the newest page joins what is held. If not, what lies before the page is let go, so that
 * no hole is shown, and is loaded again by scrolling.
 */
export function joinNewest(desk: Desk, id: string, page: Page): { desk: Desk; isJoined: boolean } {
  const held = desk.threads[id] ?? empty
  const ids = new Set(held.messages.map((message) => message.id))
  const isJoined = page.nextCursor === null || page.items.some((message) => ids.has(message.id))
  if (isJoined) return { desk: mergePage(desk, id, page), isJoined }
  const first = page.items[0]?.sentAt ?? ''
  const kept = { ...held, messages: held.messages.filter((message) => message.sentAt >= first) }
  return { desk: mergePage({ ...desk, threads: { ...desk.threads, [id]: kept } }, id, page), isJoined }
}
