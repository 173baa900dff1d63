import { type ContactValue, type NumberAddress, numberValue } from './number-value.ts'
import { type WebhookBody, writeChange } from './write-change.ts'

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

/** A delivery of messages customers sent. */
export function writeMessages(
  delivery: NumberAddress & { contacts?: readonly ContactValue[]; messages: readonly MessageValue[] },
): WebhookBody {
  const { wabaId, contacts, messages } = delivery
  const value = { ...numberValue(delivery), ...(contacts && { contacts }), messages }
  return writeChange({ wabaId, field: 'messages', value })
}
