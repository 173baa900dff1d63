import type { Interactive } from '@centralino/cloud-api/send/interactive/interactive.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import { followNewMessages } from '../conversations/follow-messages.ts'
import { insertMessageRows, type NewMessageRow } from './outbox-store.ts'
import { addressOf, interactiveRequest, type Recipient, textRequest } from './outgoing-request.ts'
import { insertOfSystem } from './system-store.ts'

/** What System says in a conversation; the text is normalised and may be sent. */
export type Saying = {
  conversationId: string
  numberId: string
  recipient: Recipient
  text: string
  /** The same text with something to choose from. */
  interactive?: Interactive | null
  /** It goes out only as long as the conversation is the bot's. */
  byBot?: boolean
}

/**
 * System writes to customers, once in each of these conversations, which the caller holds and whose windows are open: stored and
 * put into the outbox like an agent's message. Returns the ids of the messages by conversation; publishing them is the caller's.
 */
export const sayBySystem = async (tx: Tx, sayings: readonly Saying[]): Promise<Map<string, string>> => {
  if (sayings.length === 0) return new Map()
  const messages = sayings.map((saying) => ({
    ...saying,
    id: v7(),
    type: saying.interactive ? ('interactive' as const) : ('text' as const),
    preview: previewOf('text', saying.text).text,
    content: saying.interactive ?? null,
  }))
  await insertOfSystem(tx, messages)
  const rows: NewMessageRow[] = messages.map(
    ({ id, conversationId, numberId, recipient, text, interactive, byBot }) => ({
      conversationId,
      numberId,
      messageId: id,
      recipient: addressOf(recipient),
      request: interactive ? interactiveRequest(recipient, interactive) : textRequest(recipient, text, null),
      ...(byBot ? { byBot } : {}),
    }),
  )
  await insertMessageRows(tx, rows)
  const ids = new Map(messages.map(({ conversationId, id }) => [conversationId, id]))
  await followNewMessages(tx, ids)
  tx.wake('outbox')
  return ids
}
