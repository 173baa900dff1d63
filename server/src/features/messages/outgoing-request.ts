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
    : ({ ...envelope(recipient, quotedWamid), type, [type]: content } as MessageRequest)

/** Without the plus sign WhatsApp would add the business's own country code. */
const envelope = (recipient: Recipient, quotedWamid: string | null) => ({
  messaging_product: 'whatsapp' as const,
  recipient_type: 'individual' as const,
  ...(recipient.phone === null ? { recipient: addressOf(recipient) } : { to: `+${recipient.phone}` }),
  ...(quotedWamid !== null && { context: { message_id: quotedWamid } }),
})
