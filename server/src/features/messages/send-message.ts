import type { Received } from '@centralino/contract/endpoint.ts'
import type { sendMessage as contract, Message } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { awaitAnswer } from '../conversations/await-answer.ts'
import { followNewMessage } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { requireOpenWindow } from './open-window.ts'
import { insertMessageRow } from './outbox-store.ts'
import { addressOf, textRequest } from './outgoing-request.ts'
import { findMessage, insertOutgoing, viewOf } from './store.ts'

type Body = Received<typeof contract>['body']

/**
 * The agent answers: the message is stored, shown and put into the outbox, all or nothing. The same id again is the same
 * message, not a second one.
 */
export const sendMessage = async (tx: Tx, actor: Actor, conversationId: string, body: Body): Promise<Message> => {
  const conversation = await conversationFor(tx, actor, conversationId, 'reply')
  const text = normaliseText(body.text.body)
  if (body.id) {
    const earlier = await findMessage(tx, body.id)
    if (earlier) {
      const same =
        earlier.conversation_id === conversationId && earlier.author_id === actor.userId && earlier.body === text
      if (!same) throw new Refusal('duplicate_id')
      return viewOf(tx, earlier.id)
    }
  }
  const fault = checkText(text)
  if (fault) throw new Refusal(`text_${fault}`)
  requireOpenWindow(tx, conversation.last_inbound_at)
  const quoted = body.replyTo ? await quotedWamid(tx, conversationId, body.replyTo) : null

  const id = body.id ?? v7()
  const stored = await insertOutgoing(tx, {
    id,
    conversationId,
    numberId: conversation.number_id,
    type: 'text',
    body: text,
    preview: previewOf('text', text).text,
    authorId: actor.userId,
    replyToWamid: quoted,
  })
  if (!stored) throw new Refusal('duplicate_id')
  await insertMessageRow(tx, {
    conversationId,
    numberId: conversation.number_id,
    messageId: id,
    recipient: addressOf(conversation),
    request: textRequest(conversation, text, quoted),
  })
  await followNewMessage(tx, conversationId, id)
  await awaitAnswer(tx, conversation)
  const message = await viewOf(tx, id)
  await publishConversations(tx, [{ id: conversationId, messages: [message] }])
  tx.wake('outbox')
  return message
}

const quotedWamid = async (tx: Tx, conversationId: string, messageId: string): Promise<string | null> => {
  const quoted = await findMessage(tx, messageId)
  if (quoted?.conversation_id !== conversationId) throw new Refusal('not_found')
  return quoted.wamid
}
