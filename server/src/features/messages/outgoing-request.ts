import type { Interactive } from '@centralino/cloud-api/send/interactive/interactive.ts'
import type { MessageRequest } from '@centralino/cloud-api/send/message-request.ts'

/** Where a customer is reached: by phone (digits) if there is one, else by the business-scoped id. */
export type Recipient = { phone: string | null; user_id: string | null }

export const addressOf = ({ phone, user_id }: Recipient): string => {
  const address = phone ?? user_id
  if (address === null) throw new Error('a customer without any address')
  return address
}

/** A text as the Cloud API takes it. */
export const textRequest = (recipient: Recipient, body: string, quotedWamid: string | null): MessageRequest => ({
  ...envelope(recipient, quotedWamid),
  type: 'text',
  text: { body },
})

/** A message with something to choose, as the Cloud API takes it. */
export const interactiveRequest = (recipient: Recipient, interactive: Interactive): MessageRequest => ({
  ...envelope(recipient, null),
  type: 'interactive',
  interactive,
})

/** A message of ours as the Cloud API takes it, from what is stored of it. */
export const messageRequest = (
  recipient: Recipient,
  { type, body, content }: { type: string; body: string; content: unknown },
  quotedWamid: string | null,
): MessageRequest =>
  type === 'text'
    ? textRequest(recipient, body, quotedWamid)
    : // A reaction names its message itself and may quote none.
      ({
        ...envelope(recipient, type === 'reaction' ? null : quotedWamid),
        type,
        [type]: forWhatsApp(type, content),
      } as MessageRequest)

/**
 * A template is stored with what the customer sees of it, which WhatsApp works out by itself. Cards are stored in an object, as they come
 * in a webhook, and go out as a list.
 */
const forWhatsApp = (type: string, content: unknown): unknown => {
  if (type === 'contacts') return (content as { contacts: unknown }).contacts
  if (type !== 'template') return content
  const { shown: _, ...request } = content as Record<string, unknown>
  return request
}

/** Without the plus sign WhatsApp would add the business's own country code. */
const envelope = (recipient: Recipient, quotedWamid: string | null) => ({
  messaging_product: 'whatsapp' as const,
  recipient_type: 'individual' as const,
  ...(recipient.phone === null ? { recipient: addressOf(recipient) } : { to: `+${recipient.phone}` }),
  ...(quotedWamid !== null && { context: { message_id: quotedWamid } }),
})
