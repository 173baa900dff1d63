import type { Tx } from '../../platform/tx.ts'
import { holdConversations } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { countChange, findFileMessages } from './file-message-store.ts'

/**
 * Changes a file and with it the messages that carry it: those who see them hear of it. The conversations are held first, as by
 * everybody who changes messages.
 */
export const changeFile = async (tx: Tx, fileId: string, change: () => Promise<void>): Promise<void> => {
  const carrying = await findFileMessages(tx, fileId)
  const byConversation = Map.groupBy(carrying, (message) => message.conversation_id)
  if (carrying.length > 0) await holdConversations(tx, byConversation.keys(), 'wait')
  await change()
  if (carrying.length === 0) return
  await countChange(
    tx,
    carrying.map(({ id }) => id),
  )
  await publishConversations(
    tx,
    [...byConversation].map(([id, messages]) => ({ id, messageIds: new Set(messages.map((message) => message.id)) })),
  )
}
