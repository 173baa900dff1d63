import type { Conversation } from '@centralino/contract/conversations.ts'
import type { WaitingGroup } from './waiting-groups.ts'

export type ShownRow = { conversation: Conversation; isGone: boolean }
export type ShownGroup = { status: 1 | 2 | 3; rows: readonly ShownRow[] }
export type Settled = {
  groups: readonly ShownGroup[]
  /** How many have come that are not shown yet. */
  more: number
}

/**
 * What is on the screen. While somebody's hand is on the rows (`held`: what stood there when it came), none moves: they change in place, what
 * leaves stays where it was, marked as gone, and what comes is only counted.
 */
export function settle(fresh: readonly WaitingGroup[], held: readonly ShownGroup[] | undefined): Settled {
  if (held === undefined) {
    const groups = fresh.map(({ status, rows }) => ({
      status,
      rows: rows.map((conversation) => ({ conversation, isGone: false })),
    }))
    return { groups, more: 0 }
  }
  const now = new Map(fresh.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
  const groups = held.map(({ status, rows }) => ({
    status,
    rows: rows.map(({ conversation }) => {
      const newer = now.get(conversation.id)
      now.delete(conversation.id)
      return { conversation: newer ?? conversation, isGone: newer === undefined }
    }),
  }))
  return { groups, more: now.size }
}
