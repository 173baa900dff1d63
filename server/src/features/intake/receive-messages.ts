import type { InboundMessage } from '@centralino/cloud-api/webhook/inbound-message.ts'
import { textOfMessage } from '@centralino/cloud-api/webhook/text-of-message.ts'
import { type MessageKind, messageKinds, previewOf } from '@centralino/domain/message/kind.ts'
import { clampInboundTime, opensWindow } from '@centralino/domain/message/window.ts'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import { openConversations, touchConversations } from '../conversations/receive-into-conversations.ts'
import { identifyCustomers, type Party } from '../customers/identify-customers.ts'
import { findKnownWamids, insertInbound, type NewInbound } from '../messages/inbound-store.ts'
import type { NumberRow } from '../numbers/store.ts'
import type { Item } from './read-items.ts'

export type Inbound = Extract<Item, { kind: 'message' }> & { number: NumberRow }

export type Received = {
  /** The messages that are new, by conversation. */
  messageIds: Map<string, string[]>
  /** Messages from nobody: there is no customer to file them under. */
  nameless: Item[]
}

/**
 * Files customers' messages: finds or makes the customer, continues the open conversation or begins one, stores each message
 * once. A message known already changes nothing, not even a conversation that was closed meanwhile.
 */
export const receiveMessages = async (tx: Tx, inbound: readonly Inbound[]): Promise<Received> => {
  const messageIds = new Map<string, string[]>()
  const fresh = await withoutKnown(tx, inbound)
  const named = fresh.filter((item) => partyOf(item) !== null)
  const nameless = fresh.filter((item) => partyOf(item) === null)
  if (named.length === 0) return { messageIds, nameless }

  const customers = await identifyCustomers(
    tx,
    named.map((item) => partyOf(item) as Party),
  )
  const filed = named.map((item, index) => ({ item, customerId: customers[index] as string }))
  const conversations = await openConversations(
    tx,
    filed.map(({ item, customerId }) => ({ number: item.number, customerId })),
  )
  const rows = filed.map(({ item }, index): NewInbound => inboundRow(item, conversations[index] as string))
  const inserted = await insertInbound(tx, rows)
  await touchConversations(
    tx,
    inserted.map((row) => ({
      conversationId: row.conversation_id,
      messageId: row.id,
      sentAt: new Date(row.sent_at).getTime(),
      wamid: row.wamid,
      opensWindow: opensWindow(kindOf(row.type)),
    })),
  )
  for (const row of inserted)
    messageIds.set(row.conversation_id, [...(messageIds.get(row.conversation_id) ?? []), row.id])
  return { messageIds, nameless }
}

/** Drops what is stored already, and repetitions inside the batch. */
const withoutKnown = async (tx: Tx, inbound: readonly Inbound[]): Promise<Inbound[]> => {
  const key = (item: Inbound) => `${item.number.id} ${item.message.id}`
  const unique = [
    ...new Map(inbound.map((item) => [key(item), item]).reverse() as [string, Inbound][]).values(),
  ].reverse()
  const known = await findKnownWamids(
    tx,
    unique.map(({ number, message }) => ({ numberId: number.id, wamid: message.id })),
  )
  return unique.filter((item) => !known.has(key(item)))
}

/** Who wrote: the business-scoped id first. System messages about a changed id name the customer by the old one. */
const partyOf = ({ message }: Inbound): Party | null => {
  const previous = message.kind === 'system' ? message.content.previous_user_id : undefined
  const userId = previous ?? message.fromUserId ?? null
  const phone = message.from ?? null
  if (userId === null && phone === null) return null
  return { userId, phone, profileName: message.profileName ?? null, username: message.fromUsername ?? null }
}

const kindOf = (type: string): MessageKind => messageKinds.find((kind) => kind === type) ?? 'unknown'

const inboundRow = ({ message, receivedAt, number }: Inbound, conversationId: string): NewInbound => {
  const body = message.kind === 'text' ? (message.text ?? '') : textOfMessage(message)
  return {
    id: v7(),
    conversation_id: conversationId,
    number_id: number.id,
    type: message.type || 'unknown',
    body,
    preview: previewOf(kindOf(message.type), body).text,
    content: contentOf(message),
    wamid: message.id,
    reply_to_wamid: message.context?.id ?? null,
    sent_at: new Date(clampInboundTime((message.timestamp ?? Number.NaN) * 1000, receivedAt)).toISOString(),
    stored_at: new Date(receivedAt).toISOString(),
  }
}

/** What else the message carries, in Meta's own words; null for plain text. What is not understood is kept whole. */
const contentOf = (message: InboundMessage): Record<string, unknown> | null => {
  const { referral, errors, context } = message
  const own = message.kind === 'text' ? {} : message.kind === 'unknown' ? message.raw : message.content
  const content = {
    ...(Array.isArray(own) ? { [message.kind]: own } : (own as object)),
    ...(referral && { referral }),
    ...(errors && { errors: errors.map((error) => error.raw) }),
    ...(context?.forwarded && { forwarded: true }),
    ...(context?.frequentlyForwarded && { frequently_forwarded: true }),
  }
  return Object.keys(content).length > 0 ? content : null
}
