import type { MessageRequest } from '@centralino/cloud-api/send/message-request.ts'

/** Where a customer is reached: by phone (digits) if there is one, else by the business-scoped id. */
export type Recipient = { phone: string | null; user_id: string | null }

export const addressOf = ({ phone, user_id }: Recipient): string => {
  const address = phone ?? user_id
  if (address === null) throw new Error('a customer without any address')
  return address
}

/** A text as the Cloud API takes it. Without the plus sign WhatsApp would add the business's own country code. */
export const textRequest = (recipient: Recipient, body: string, quotedWamid: string | null): MessageRequest => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  ...(recipient.phone === null ? { recipient: addressOf(recipient) } : { to: `+${recipient.phone}` }),
  type: 'text',
  text: { body },
  ...(quotedWamid !== null && { context: { message_id: quotedWamid } }),
})
