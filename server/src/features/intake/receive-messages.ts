import type { InboundMessage } from '@centralino/cloud-api/webhook/inbound-message.ts'
import { textOfMessage } from '@centralino/cloud-api/webhook/text-of-message.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { clampInboundTime } from '@centralino/domain/message/window.ts'
import { v7 } from 'uuid'
import { together } from '../../platform/together.ts'
import type { Tx } from '../../platform/tx.ts'
import type { ForBot } from '../bot/run-bots.ts'
import { type Opened, openConversations } from '../conversations/receive-into-conversations.ts'
import type { Party } from '../customers/customer-party.ts'
import { findParties, identifyCustomers } from '../customers/identify-customers.ts'
import type { NewInbound } from '../messages/new-inbound.ts'
import { kindOf, receiveInbound, withoutKnown } from '../messages/receive-inbound.ts'
import type { ManagedNumber } from '../numbers/managed-numbers.ts'
import type { Item } from './read-items.ts'

export type Inbound = Extract<Item, { kind: 'message' }> & { number: ManagedNumber }

export type Received = {
  /** The messages that are new, by conversation. */
  messageIds: Map<string, string[]>
  /** What is for a bot to hear. */
  forBots: ForBot[]
  /** Messages from nobody: there is no customer to file them under. */
  nameless: Item[]
}

/**
 * Files customers' messages: finds or makes the customer, continues the open conversation or begins one, stores each message
 * once. A message known already changes nothing, not even a conversation that was closed meanwhile.
 */
export const receiveMessages = async (tx: Tx, inbound: readonly Inbound[]): Promise<Received> => {
  const [fresh, aliases] = await together(
    withoutKnown(tx, inbound, ({ number, message }) => ({ numberId: number.id, wamid: message.id })),
    findParties(
      tx,
      inbound.flatMap((item) => partyOf(item) ?? []),
    ),
  )
  const named = fresh.flatMap((item) => {
    const party = partyOf(item)
    return party ? [{ item, party }] : []
  })
  const nameless = fresh.filter((item) => partyOf(item) === null)
  if (named.length === 0) return { messageIds: new Map(), forBots: [], nameless }

  const customers = await identifyCustomers(
    tx,
    named.map(({ party }) => party),
    aliases,
  )
  const conversations = await openConversations(
    tx,
    named.map(({ item }, index) => ({
      number: item.number,
      customerId: customers[index] as string,
      text: bodyOf(item.message),
    })),
  )
  const rows = named.map(({ item }, index) => inboundRow(item, (conversations[index] as Opened).id))
  const forBots = named.flatMap(({ item }, index) => forBot(item, conversations[index] as Opened))
  return { messageIds: await receiveInbound(tx, rows), forBots, nameless }
}

/** Who wrote: the business-scoped id first. System messages about a changed id name the customer by the old one. */
const partyOf = ({ message }: Inbound): Party | null => {
  const previous = message.kind === 'system' ? message.content.previous_user_id : undefined
  const userId = previous ?? message.fromUserId ?? null
  const phone = message.from ?? null
  if (userId === null && phone === null) return null
  return { userId, phone, profileName: message.profileName ?? null, username: message.fromUsername ?? null }
}

const bodyOf = (message: InboundMessage): string =>
  message.kind === 'text' ? (message.text ?? '') : textOfMessage(message)

const inboundRow = ({ message, receivedAt, number }: Inbound, conversationId: string): NewInbound => {
  const body = bodyOf(message)
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
    sent_at: new Date(sentAt({ message, receivedAt })).toISOString(),
    stored_at: new Date(receivedAt).toISOString(),
  }
}

const sentAt = ({ message, receivedAt }: Pick<Inbound, 'message' | 'receivedAt'>): number =>
  clampInboundTime((message.timestamp ?? Number.NaN) * 1000, receivedAt)

/** Where a bot has the conversation, or may begin with it, what it hears of the message. */
const forBot = (item: Inbound, { id, isNew, isOfBot }: Opened): ForBot[] => {
  const { number, message } = item
  if (!(isNew ? number.has_bot : isOfBot)) return []
  const { button_reply, list_reply } = message.kind === 'interactive' ? message.content : {}
  const heard = {
    kind: kindOf(message.type),
    text: message.text ?? '',
    replyId: (button_reply ?? list_reply)?.id ?? null,
    sentAt: sentAt(item),
    arrivedAt: item.receivedAt,
  }
  return [{ conversationId: id, numberId: number.id, firstSkillsetId: number.skillset_id, isNew, heard }]
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
