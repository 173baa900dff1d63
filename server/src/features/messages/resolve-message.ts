import type { Message } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { followChangedMessages } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { requireOpenWindow } from './open-window.ts'
import { insertMessageRow } from './outbox-store.ts'
import { addressOf, messageRequest } from './outgoing-request.ts'
import { withFile } from './request-file.ts'
import { leftAsItIs, wasWithdrawn } from './standing.ts'
import { findMessage, leaveMessage, queueAgain, viewOf } from './store.ts'
import type { MessageRow } from './view.ts'

type Held = Awaited<ReturnType<typeof conversationFor>>
type Decision = { messageId: string; action: 'resend' | 'leave' }

/** A person decides about a message that failed, or of which nobody knows whether it went out. */
export const resolveMessage = async (
  tx: Tx,
  actor: Actor,
  conversationId: string,
  { messageId, action }: Decision,
): Promise<Message> => {
  const conversation = await conversationFor(tx, actor, conversationId, 'resolve')
  const message = await findMessage(tx, messageId)
  if (message?.conversation_id !== conversationId) throw new Refusal('not_found')
  if (message.status !== 'failed' && message.status !== 'uncertain') throw new Refusal('message_settled')
  // It was for the bot to say, and the conversation is a person's now.
  if (action === 'resend' && wasWithdrawn(message.error)) throw new Refusal('message_settled')
  if (action === 'resend') await sendAgain(tx, conversation, message)
  else if (message.status === 'uncertain')
    await leaveMessage(tx, messageId, leftAsItIs(conversation.assignee_name ?? ''))
  else return viewOf(tx, messageId)

  await followChangedMessages(tx, new Map([[conversationId, new Set([messageId])]]))
  const view = await viewOf(tx, messageId)
  await publishConversations(tx, [{ id: conversationId, messages: [view] }])
  return view
}

/** The same message, with the same id, goes out once more. */
const sendAgain = async (tx: Tx, conversation: Held, message: MessageRow): Promise<void> => {
  if (message.type !== 'template') requireOpenWindow(tx, conversation.last_inbound_at)
  await queueAgain(tx, message.id)
  await insertMessageRow(tx, {
    conversationId: conversation.id,
    numberId: conversation.number_id,
    messageId: message.id,
    recipient: addressOf(conversation),
    // WhatsApp may have refused the very id we know the file by.
    ...(await withFile(tx, messageRequest(conversation, message, message.reply_to_wamid), {
      fileId: message.file_id,
      numberId: conversation.number_id,
      anew: message.status === 'failed',
    })),
  })
  tx.wake('outbox')
}
