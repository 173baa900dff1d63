import { type WebhookBody, writeChange } from './write-change.ts'

/** The number a delivery is about. */
export interface NumberAddress {
  wabaId: string
  phoneNumberId: string
  displayPhoneNumber: string
}

/** A person as `contacts` names them; since usernames, either id may be missing. */
export interface ContactValue {
  profile?: { name?: string; username?: string }
  wa_id?: string
  user_id?: string
  parent_user_id?: string
  identity_key_hash?: string
}

/** A message as a customer's app makes it: `type` and the object of that name, in Meta's words. */
export interface MessageValue {
  id: string
  /** Unix seconds as text. */
  timestamp: string
  type: string
  from?: string
  from_user_id?: string
  [key: string]: unknown
}

export interface StatusValue {
  id: string
  status: string
  /** Unix seconds as text. */
  timestamp: string
  recipient_id?: string
  recipient_user_id?: string
  biz_opaque_callback_data?: string
  [key: string]: unknown
}

/** What a value of the `messages` family says of its number. */
export function numberValue({ phoneNumberId, displayPhoneNumber }: NumberAddress) {
  const metadata = { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId }
  return { messaging_product: 'whatsapp', metadata }
}

/** A delivery of messages customers sent. */
export function writeMessages(
  delivery: NumberAddress & { contacts?: readonly ContactValue[]; messages: readonly MessageValue[] },
): WebhookBody {
  const { wabaId, contacts, messages } = delivery
  const value = { ...numberValue(delivery), ...(contacts && { contacts }), messages }
  return writeChange({ wabaId, field: 'messages', value })
}

/** A delivery of what became of messages we sent. */
export function writeStatuses(
  delivery: NumberAddress & { contacts?: readonly ContactValue[]; statuses: readonly StatusValue[] },
): WebhookBody {
  const { wabaId, contacts, statuses } = delivery
  const value = { ...numberValue(delivery), ...(contacts && { contacts }), statuses }
  return writeChange({ wabaId, field: 'messages', value })
}
