import { type ContactValue, type NumberAddress, numberValue } from './number-value.ts'
import { type WebhookBody, writeChange } from './write-change.ts'

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

/** A delivery of what became of messages we sent. */
export function writeStatuses(
  delivery: NumberAddress & { contacts?: readonly ContactValue[]; statuses: readonly StatusValue[] },
): WebhookBody {
  const { wabaId, contacts, statuses } = delivery
  const value = { ...numberValue(delivery), ...(contacts && { contacts }), statuses }
  return writeChange({ wabaId, field: 'messages', value })
}
