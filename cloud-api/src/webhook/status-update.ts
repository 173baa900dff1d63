import type { JsonObject } from './json-object.ts'
import type { WireError } from './read-errors.ts'

/** The states WhatsApp reports of a message we sent; new ones may appear. */
export type KnownStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed' | 'deleted'

export interface Pricing {
  billable?: boolean | undefined
  pricing_model?: string | undefined
  type?: string | undefined
  category?: string | undefined
  [key: string]: unknown
}

export interface ConversationInfo {
  id?: string | undefined
  expiration_timestamp?: number | undefined
  origin?: { type?: string | undefined; [key: string]: unknown } | undefined
  [key: string]: unknown
}

export interface StatusUpdate {
  /** `wamid.…` of the message we sent. */
  id: string
  status: KnownStatus | (string & {})
  /** Unix seconds, null when what came is no moment. */
  timestamp: number | null
  recipientId?: string
  recipientUserId?: string
  recipientParentUserId?: string
  /** Which member of a group this is about. */
  participantId?: string
  participantUserId?: string
  recipientType?: string
  /** Our own id, as given in `biz_opaque_callback_data`. */
  opaque?: string
  pricing?: Pricing
  conversation?: ConversationInfo
  errors?: WireError[]
  raw: JsonObject
}
