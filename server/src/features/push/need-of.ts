import type { Conversation } from '@centralino/contract/conversations.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'

export type Need = { userId: string; conversationId: string; kind: 'offer' | 'transfer' | 'message' }

/** Whom an event asks to look at the console, and why; null: nobody. */
export const needOf = (event: FeedEvent): Need | null => {
  if (event.type !== 'conversation') return null
  const { conversation, messages } = event
  const { id: conversationId, state, assignee, openedAt } = conversation
  if (state !== 'active' || !assignee) return null
  if (openedAt === null) return { userId: assignee.id, conversationId, kind: originOf(conversation) }
  const hasWritten = messages.some(({ direction }) => direction === 'in') && conversation.unread > 0
  return hasWritten ? { userId: assignee.id, conversationId, kind: 'message' } : null
}

const originOf = ({ assignment }: Conversation): 'offer' | 'transfer' =>
  assignment?.cause === 'transfer' && assignment.by ? 'transfer' : 'offer'
