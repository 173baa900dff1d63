import type { Assignment, Conversation } from '@centralino/contract/conversations.ts'
import { isWaitingForSomebody } from '@centralino/domain/conversation/lifecycle.ts'
import type { Outcome } from '@centralino/domain/transfer/become.ts'
import type { Tx } from '../../platform/tx.ts'
import { withdrawOfBots } from '../messages/withdraw-of-bots.ts'
import { changeTimers } from '../timers/change-timers.ts'
import { saveCondition } from './condition-store.ts'
import { type ConversationChange, publishConversations } from './publish-conversations.ts'
import type { ConversationRow } from './store.ts'
import { subjectOf } from './view.ts'

type More = Pick<ConversationChange, 'messages' | 'messageIds' | 'reads'> & {
  /** Why it is now with its agent, as people are told; left out: what was said before still holds. */
  assignment?: Assignment | null
}

/**
 * Carries out what a rule made of a conversation, which the caller holds (with the routing lock, if it takes a place): the row, its
 * timers, whoever is to look for an agent, and the feed.
 */
export const carryOut = async (
  tx: Tx,
  row: ConversationRow,
  { conversation: next, set, clear }: Outcome,
  { assignment, ...more }: More = {},
): Promise<Conversation> => {
  await saveCondition(tx, row.id, next, assignment === undefined ? row.assignment : assignment)
  await changeTimers(tx, row.id, set, clear)
  const freed = row.state === 'active' && (next.state !== 'active' || next.assigneeId !== row.assignee_id)
  if (next.state === 'waiting' || freed) tx.wake('routing')
  const endsBot = row.bot_ends_at !== null && next.botEndsAt === null
  const withdrawn = endsBot ? await withdrawOfBots(tx, [row.id]) : undefined
  const before = subjectOf(row)
  const views = await publishConversations(tx, [
    {
      ...more,
      id: row.id,
      messageIds: new Set([...(more.messageIds ?? []), ...(withdrawn?.get(row.id) ?? [])]),
      ...(row.assignee_id && row.assignee_id !== next.assigneeId ? { leftId: row.assignee_id } : {}),
      leftWaiting: isWaitingForSomebody(before.state, before.openedAt),
    },
  ])
  return views.get(row.id) as Conversation
}
