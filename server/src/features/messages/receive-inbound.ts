import { type MessageKind, messageKinds } from '@centralino/domain/message/kind.ts'
import { opensWindow } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'
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

/** Stores customers' messages and counts them into their conversations; returns the ids of the new ones by conversation. */
export const receiveInbound = async (tx: Tx, messages: readonly NewInbound[]): Promise<Map<string, string[]>> => {
  const inserted = await insertInbound(tx, messages)
  await touchConversations(
    tx,
    inserted.map((row) => ({
      conversationId: row.conversation_id,
      messageId: row.id,
      sentAt: row.sent_at.getTime(),
      wamid: row.wamid,
      opensWindow: opensWindow(kindOf(row.type)),
    })),
  )
  const byConversation = new Map<string, string[]>()
  for (const row of inserted) {
    const ids = byConversation.get(row.conversation_id)
    if (ids) ids.push(row.id)
    else byConversation.set(row.conversation_id, [row.id])
  }
  return byConversation
}
