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
import type { Held } from './compose/draft.ts'
import { requireOpenWindow } from './open-window.ts'
import { insertMessageRow } from './outbox-store.ts'
import { addressOf, messageRequest } from './outgoing-request.ts'
import { withFile } from './request-file.ts'
import { tellRead } from './request-read.ts'
import { findMessage, insertOutgoing, viewOf } from './store.ts'

/**
 * The agent answers: the message is stored, shown and put into the outbox, all or nothing. The same id again is the same
 * message, not a second one.
 */
export const sendMessage = async (tx: Tx, actor: Actor, conversationId: string, said: Outgoing): Promise<Message> => {
  const conversation = await conversationFor(tx, actor, conversationId, 'reply')
  return sayInHeld(tx, actor, conversation, said)
}

/** The same in a conversation that the caller holds and has found to be the actor's to write in. */
export const sayInHeld = async (tx: Tx, actor: Actor, conversation: Held, said: Outgoing): Promise<Message> => {
  const conversationId = conversation.id
  const draft = await composeMessage(tx, said, conversation)
  const { needsWindow, setOn, ...message } = draft
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
  const quoted = setOn ?? (said.replyTo ? await quotedWamid(tx, conversationId, said.replyTo) : null)

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
  const request = messageRequest(conversation, message, quoted)
  await insertMessageRow(tx, {
    conversationId,
    numberId: conversation.number_id,
    messageId: id,
    recipient: addressOf(conversation),
    ...(await withFile(tx, request, { fileId: message.fileId, numberId: conversation.number_id })),
  })
  if (setOn === undefined) await answered(tx, conversation, id)
  const view = await viewOf(tx, id)
  await publishConversations(tx, [{ id: conversationId, messages: [view] }])
  tx.wake('outbox')
  return view
}

/** It is the last word now, the customer's turn begins, and where the number says so the customer sees that all was read. */
const answered = async (tx: Tx, conversation: Held, messageId: string): Promise<void> => {
  await followNewMessage(tx, conversation.id, messageId)
  const isFirstAnswer = conversation.unanswered_since === null
  await awaitAnswer(tx, conversation)
  if (conversation.blue_ticks === 'on_reply' && isFirstAnswer) await tellRead(tx, conversation)
}

const quotedWamid = async (tx: Tx, conversationId: string, messageId: string): Promise<string | null> => {
  const quoted = await findMessage(tx, messageId)
  if (quoted?.conversation_id !== conversationId) throw new Refusal('not_found')
  return quoted.wamid
}
