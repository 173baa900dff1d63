import { type MessageKind, messageKinds } from '@centralino/domain/message/kind.ts'
import { opensWindow } from '@centralino/domain/message/window.ts'
import { together } from '../../platform/together.ts'
import { Overtaken, type Tx } from '../../platform/tx.ts'
import { touchConversations } from '../conversations/receive-into-conversations.ts'
import { findKnownWamids, insertInbound } from './inbound-store.ts'
import type { NewInbound } from './new-inbound.ts'

/** What WhatsApp calls a message, as the rules know it. */
export const kindOf = (type: string): MessageKind => messageKinds.find((kind) => kind === type) ?? 'unknown'

/** Drops what is stored already, and repetitions among the items themselves. */
export const withoutKnown = async <T>(
  tx: Tx,
  items: readonly T[],
  keyOf: (item: T) => { numberId: string; wamid: string },
): Promise<T[]> => {
  const unique = new Map<string, T>()
  for (const item of items) {
    const { numberId, wamid } = keyOf(item)
    const key = `${numberId} ${wamid}`
    if (!unique.has(key)) unique.set(key, item)
  }
  const known = await findKnownWamids(tx, [...unique.values()].map(keyOf))
  return [...unique].filter(([key]) => !known.has(key)).map(([, item]) => item)
}

/**
 * Stores customers' messages, none of which is known, and counts them into their conversations, which are locked; returns the ids
 * by conversation.
 */
export const receiveInbound = async (tx: Tx, messages: readonly NewInbound[]): Promise<Map<string, string[]>> => {
  const received = messages.map((message) => ({
    conversationId: message.conversation_id,
    messageId: message.id,
    sentAt: Date.parse(message.sent_at),
    wamid: message.wamid,
    opensWindow: opensWindow(kindOf(message.type)),
  }))
  const [inserted] = await together(insertInbound(tx, messages), touchConversations(tx, received))
  if (inserted < messages.length) throw new Overtaken('another process stored one of these messages meanwhile')
  const byConversation = new Map<string, string[]>()
  for (const row of messages) {
    const ids = byConversation.get(row.conversation_id)
    if (ids) ids.push(row.id)
    else byConversation.set(row.conversation_id, [row.id])
  }
  return byConversation
}
