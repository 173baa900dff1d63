import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ReadMark } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Outcome } from '@centralino/domain/transfer/become.ts'
import { openOffer } from '@centralino/domain/transfer/offer.ts'
import type { Tx } from '../../platform/tx.ts'
import { tellRead } from '../messages/request-read.ts'
import { changeTimers } from '../timers/change-timers.ts'
import { forgetMisses } from '../users/count-misses.ts'
import { conversationFor } from './access.ts'
import { saveCondition } from './condition-store.ts'
import { insertReadMark, markOpened } from './open-store.ts'
import { publishConversations } from './publish-conversations.ts'
import { conditionOf, settingsFor } from './read-condition.ts'
import type { ConversationRow } from './store.ts'
import { conversationView } from './view.ts'

/**
 * The agent looks at a conversation: the offer is taken, its messages are read by this agent from now on, and the customer sees
 * blue ticks if the number shows them then. Looking again with nothing new changes nothing.
 */
export const openConversation = async (tx: Tx, actor: Actor, id: string): Promise<Conversation> => {
  const row = await conversationFor(tx, actor, id, 'open')
  if (row.opened_at !== null && row.unread === 0) return conversationView(row)
  const offered = openOffer(conditionOf(row), await settingsFor(tx, row), tx.now)
  await markOpened(tx, id)
  if (offered) await takeOffer(tx, row, offered)
  const reads: ReadMark[] = []
  if (row.unread > 0) {
    const mark = await insertReadMark(tx, id, actor.userId)
    if (mark) {
      reads.push({
        reader: { kind: 'user', id: actor.userId, name: row.assignee_name ?? '' },
        upToSeq: mark.upToSeq,
        at: new Date(tx.now).toISOString(),
      })
    }
    if (row.blue_ticks === 'on_open') await tellRead(tx, row)
  }
  const views = await publishConversations(tx, [{ id, reads, leftWaiting: offered !== null }])
  return views.get(id) as Conversation
}

/** Nothing is on offer or exclusive any more, and the agent answers again. */
const takeOffer = async (tx: Tx, row: ConversationRow, { conversation, set, clear }: Outcome): Promise<void> => {
  await saveCondition(tx, row.id, conversation, row.assignment)
  await changeTimers(tx, row.id, set, clear)
  await forgetMisses(tx, conversation.assigneeId as string)
}
