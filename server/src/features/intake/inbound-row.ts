import type { InboundMessage } from '@centralino/cloud-api/webhook/inbound-message.ts'
import { textOfMessage } from '@centralino/cloud-api/webhook/text-of-message.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { clampInboundTime } from '@centralino/domain/message/window.ts'
import { v7 } from 'uuid'
import { kindOf } from '../messages/message-kind.ts'
import type { NewInbound } from '../messages/new-inbound.ts'
import type { ManagedNumber } from '../numbers/managed-numbers.ts'
import { hasFile, withoutPlace } from './file-of-message.ts'
import type { Item } from './read-items.ts'

export type Inbound = Extract<Item, { kind: 'message' }> & { number: ManagedNumber }

/** A message as plain text, for previews and search. */
export const bodyOf = (message: InboundMessage): string =>
  message.kind === 'text' ? (message.text ?? '') : textOfMessage(message)

/** When it was written, in milliseconds. */
export const sentAt = ({ message, receivedAt }: Pick<Inbound, 'message' | 'receivedAt'>): number =>
  clampInboundTime((message.timestamp ?? Number.NaN) * 1000, receivedAt)

/** A customer's message as it is stored. */
export const inboundRow = (
  { message, receivedAt, number }: Inbound,
  conversationId: string,
  fileId: string | null = null,
): NewInbound => {
  const body = bodyOf(message)
  return {
    id: v7(),
    conversation_id: conversationId,
    number_id: number.id,
    type: message.type || 'unknown',
    body,
    preview: previewOf(kindOf(message.type), body).text,
    content: contentOf(message),
    file_id: fileId,
    wamid: message.id,
    reply_to_wamid: (message.kind === 'reaction' ? message.content.message_id : message.context?.id) ?? null,
    sent_at: new Date(sentAt({ message, receivedAt })).toISOString(),
    stored_at: new Date(receivedAt).toISOString(),
  }
}

/** What else the message carries, in Meta's own words; null for plain text. What is not understood is kept whole. */
const contentOf = (message: InboundMessage): Record<string, unknown> | null => {
  const { referral, errors, context } = message
  const own = message.kind === 'text' ? {} : message.kind === 'unknown' ? message.raw : message.content
  const product = context?.referredProduct
  const content = {
    ...(Array.isArray(own) ? { [message.kind]: own } : hasFile(message) ? withoutPlace(own) : (own as object)),
    ...(referral && { referral }),
    ...(errors && { errors: errors.map((error) => error.raw) }),
    ...(context?.forwarded && { forwarded: true }),
    ...(context?.frequentlyForwarded && { frequently_forwarded: true }),
    ...(product && {
      referred_product: { catalog_id: product.catalogId, product_retailer_id: product.productRetailerId },
    }),
  }
  return Object.keys(content).length > 0 ? content : null
}
