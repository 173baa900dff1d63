import { isDeepStrictEqual } from 'node:util'
import type { Message } from '@centralino/contract/messages.ts'
import type { Outgoing } from '@centralino/contract/outgoing.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { awaitAnswer } from '../conversations/await-answer.ts'
import { followNewMessage } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { composeMessage } from './compose/compose-message.ts'
import { requireOpenWindow } from './open-window.ts'
import { insertMessageRow } from './outbox-store.ts'
import { addressOf, messageRequest } from './outgoing-request.ts'
import { findMessage, insertOutgoing, viewOf } from './store.ts'

/**
 * The agent answers: the message is stored, shown and put into the outbox, all or nothing. The same id again is the same
 * message, not a second one.
 */
export const sendMessage = async (tx: Tx, actor: Actor, conversationId: string, said: Outgoing): Promise<Message> => {
  const conversation = await conversationFor(tx, actor, conversationId, 'reply')
  const draft = await composeMessage(tx, said, conversation)
  const { needsWindow, ...message } = draft
  const earlier = said.id ? await findMessage(tx, said.id) : undefined
  if (earlier) {
    const same =
      earlier.conversation_id === conversationId &&
      earlier.author_id === actor.userId &&
      earlier.type === message.type &&
      earlier.body === message.body &&
      isDeepStrictEqual(earlier.content, message.content)
    if (!same) throw new Refusal('duplicate_id')
    return viewOf(tx, earlier.id)
  }
  if (needsWindow) requireOpenWindow(tx, conversation.last_inbound_at)
  const quoted = said.replyTo ? await quotedWamid(tx, conversationId, said.replyTo) : null

  const id = said.id ?? v7()
  const stored = await insertOutgoing(tx, {
    id,
    conversationId,
    numberId: conversation.number_id,
    ...message,
    authorId: actor.userId,
    replyToWamid: quoted,
  })
  if (!stored) throw new Refusal('duplicate_id')
  await insertMessageRow(tx, {
    conversationId,
    numberId: conversation.number_id,
    messageId: id,
    recipient: addressOf(conversation),
    request: messageRequest(conversation, message, quoted),
  })
  await followNewMessage(tx, conversationId, id)
  await awaitAnswer(tx, conversation)
  const view = await viewOf(tx, id)
  await publishConversations(tx, [{ id: conversationId, messages: [view] }])
  tx.wake('outbox')
  return view
}

const quotedWamid = async (tx: Tx, conversationId: string, messageId: string): Promise<string | null> => {
  const quoted = await findMessage(tx, messageId)
  if (quoted?.conversation_id !== conversationId) throw new Refusal('not_found')
  return quoted.wamid
}
