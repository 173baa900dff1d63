import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ReadMark } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { requestRead } from '../messages/request-read.ts'
import { conversationFor } from './access.ts'
import { insertReadMark, markOpened } from './open-store.ts'
import { publishConversations } from './publish-conversations.ts'
import { conversationView } from './view.ts'

/**
 * The agent looks at a conversation: the offer is taken, its messages are read by this agent from now on, and the customer sees
 * blue ticks. Looking again with nothing new changes nothing.
 */
export const openConversation = async (tx: Tx, actor: Actor, id: string): Promise<Conversation> => {
  const row = await conversationFor(tx, actor, id, 'open')
  if (row.opened_at !== null && row.unread === 0) return conversationView(row)
  await markOpened(tx, id)
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
    const recipient = row.phone ?? row.user_id
    if (row.last_inbound_wamid && recipient) {
      await requestRead(tx, { conversationId: id, numberId: row.number_id, wamid: row.last_inbound_wamid, recipient })
    }
  }
  const views = await publishConversations(tx, [{ id, reads }])
  return views.get(id) as Conversation
}
