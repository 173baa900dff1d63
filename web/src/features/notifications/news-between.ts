import type { Desk } from '@centralino/contract/apply.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'

export type News = {
  conversation: Conversation
  kind: 'offer' | 'transfer' | 'message'
  /** The same in every tab that hears of it. */
  key: string
}

/** What, between two states of my desk, asks me to look: what came to me, and messages of what I have. Nothing that was mine to begin with. */
export function newsBetween(before: Desk, after: Desk): readonly News[] {
  if (before.conversations === after.conversations) return []
  return Object.values(after.conversations).flatMap((conversation): News[] => {
    const held = before.conversations[conversation.id]
    if (held === conversation) return []
    const { id, assignedAt, openedAt, unread, newestUnreadAt, assignment } = conversation
    const isNew = openedAt === null && (!held || held.assignedAt !== assignedAt)
    if (isNew) {
      const kind = assignment?.cause === 'transfer' && assignment.by ? 'transfer' : 'offer'
      return [{ conversation, kind, key: `${id} ${assignedAt}` }]
    }
    const hasWritten = held !== undefined && unread > held.unread && newestUnreadAt !== held.newestUnreadAt
    return hasWritten ? [{ conversation, kind: 'message', key: `${id} ${newestUnreadAt}` }] : []
  })
}
