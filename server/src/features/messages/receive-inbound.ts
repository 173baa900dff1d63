import { opensWindow } from '@centralino/domain/message/window.ts'
import { together } from '../../platform/together.ts'
import { Overtaken, type Tx } from '../../platform/tx.ts'
import { holdConversations } from '../conversations/follow-messages.ts'
import { touchConversations } from '../conversations/receive-into-conversations.ts'
import { type NewInboundFile, receiveFiles } from '../media/receive-files.ts'
import { applyAmendments } from './amend-messages.ts'
import { findKnownWamids, findPlaces, insertInbound } from './inbound-store.ts'
import { kindOf } from './message-kind.ts'
import type { NewInbound } from './new-inbound.ts'
import { keyOfWamid, type Wamid } from './wamid-key.ts'

/** Drops what is stored already, and repetitions among the items themselves; `amended`: what their customers changed before they came. */
export const withoutKnown = async <T>(
  tx: Tx,
  items: readonly T[],
  keyOf: (item: T) => Wamid,
): Promise<{ fresh: T[]; amended: Wamid[] }> => {
  const unique = new Map<string, T>()
  for (const item of items) {
    const key = keyOfWamid(keyOf(item))
    if (!unique.has(key)) unique.set(key, item)
  }
  const { stored, amended } = await findKnownWamids(tx, [...unique.values()].map(keyOf))
  return { fresh: [...unique].filter(([key]) => !stored.has(key)).map(([, item]) => item), amended }
}

/**
 * Stores customers' messages, none of which is known, with their files, and counts them into their conversations, which are locked; returns the ids
 * by conversation.
 */
export const receiveInbound = async (
  tx: Tx,
  messages: readonly NewInbound[],
  { files, amended }: { files: readonly NewInboundFile[]; amended: readonly Wamid[] },
): Promise<Map<string, string[]>> => {
  const received = messages.map((message) => ({
    conversationId: message.conversation_id,
    messageId: message.id,
    sentAt: Date.parse(message.sent_at),
    wamid: message.wamid,
    opensWindow: opensWindow(kindOf(message.type)),
  }))
  const [inserted] = await together(
    insertInbound(tx, messages),
    touchConversations(tx, received),
    receiveFiles(tx, files),
  )
  if (inserted < messages.length) throw new Overtaken('another process stored one of these messages meanwhile')
  if (amended.length > 0) await applyAmendments(tx, amended)
  return idsByConversation(messages)
}

const idsByConversation = (messages: readonly NewInbound[]): Map<string, string[]> => {
  const byConversation = new Map<string, string[]>()
  for (const row of messages) {
    const ids = byConversation.get(row.conversation_id)
    if (ids) ids.push(row.id)
    else byConversation.set(row.conversation_id, [row.id])
  }
  return byConversation
}

/**
 * Files reactions where the messages are that they are set on, whatever has become of those conversations: a reaction is not
 * something to be answered, so it begins none, counts as nothing unread and ends no silence. Returns those whose message is
 * not known here, and the ids of the others by conversation.
 */
export const receiveReactions = async <T>(
  tx: Tx,
  reactions: readonly T[],
  targetOf: (item: T) => Wamid,
  rowOf: (item: T, conversationId: string) => NewInbound,
): Promise<{ strays: T[]; messageIds: Map<string, string[]> }> => {
  const places = await findPlaces(tx, reactions.map(targetOf))
  const rows: NewInbound[] = []
  const strays: T[] = []
  for (const item of reactions) {
    const conversationId = places.get(keyOfWamid(targetOf(item)))
    if (conversationId === undefined) strays.push(item)
    else rows.push(rowOf(item, conversationId))
  }
  if (rows.length === 0) return { strays, messageIds: new Map() }
  await holdConversations(
    tx,
    rows.map((row) => row.conversation_id),
    'wait',
  )
  const inserted = await insertInbound(tx, rows)
  if (inserted < rows.length) throw new Overtaken('another process stored one of these reactions meanwhile')
  return { strays, messageIds: idsByConversation(rows) }
}
