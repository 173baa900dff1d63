import type { z } from 'zod'
import type { CallUpdate } from './call-update.ts'
import type { AppContact, HistoryChunk, StandbyEcho } from './elsewhere.ts'
import type { accountSchemas } from './fields/account.ts'
import type { groupEvent } from './fields/group.ts'
import type { flowEvent, handoverEvent, securityEvent } from './fields/other.ts'
import type { phoneSchemas } from './fields/phone.ts'
import type { templateSchemas } from './fields/template.ts'
import type { InboundContact, InboundMessage } from './inbound-message.ts'
import type { PreferenceUpdate, UserAction } from './preference-update.ts'
import type { WireError } from './read-errors.ts'
import type { StatusUpdate } from './status-update.ts'

/** Where an item comes from. */
export interface ItemOrigin {
  /** WhatsApp business account, '' when the entry does not say. */
  wabaId: string
  /** As sent, '' when missing. */
  field: string
  phoneNumberId?: string
  displayPhoneNumber?: string
  /** When Meta made the entry, unix seconds: only account-level fields carry it. */
  entryTime?: number
}

type Change<Schemas extends Record<string, z.ZodType>> = {
  [C in keyof Schemas & string]: { change: C; update: z.infer<Schemas[C]> }
}[keyof Schemas & string]

export type MessageItem = { kind: 'message'; message: InboundMessage; contact?: InboundContact }
export type StatusItem = { kind: 'status'; status: StatusUpdate; contact?: InboundContact }
export type EchoItem = { kind: 'echo'; message: InboundMessage; contact?: InboundContact }

/** A thread another app owns: read, never answer by itself. */
export type StandbyItem = { kind: 'standby' } & (
  | { of: 'message'; message: InboundMessage; contact?: InboundContact }
  | { of: 'status'; status: StatusUpdate }
  | { of: 'echo'; echo: StandbyEcho }
)

/** What a number shared with the WhatsApp Business app had before, in pieces that come in any order. */
export type HistoryItem = { kind: 'history' } & (
  | { of: 'chunk'; chunk: HistoryChunk }
  | { of: 'media'; message: InboundMessage }
  | { of: 'declined'; error: WireError }
)

export type ItemContent =
  | MessageItem
  | StatusItem
  | { kind: 'error'; error: WireError }
  | { kind: 'preference'; preference: PreferenceUpdate; contact?: InboundContact }
  | { kind: 'user_action'; action: UserAction }
  | ({ kind: 'template' } & Change<typeof templateSchemas>)
  | ({ kind: 'phone' } & Change<typeof phoneSchemas>)
  | ({ kind: 'account' } & Change<typeof accountSchemas>)
  | { kind: 'call'; call: CallUpdate; contact?: InboundContact }
  | EchoItem
  | HistoryItem
  | StandbyItem
  | { kind: 'app_contact'; appContact: AppContact }
  | { kind: 'handover'; handover: z.infer<typeof handoverEvent> }
  | { kind: 'group'; group: z.infer<typeof groupEvent>; errors?: WireError[] }
  | { kind: 'flow'; flow: z.infer<typeof flowEvent> }
  | { kind: 'security'; security: z.infer<typeof securityEvent> }
  /** A field, or a shape of one, that we do not know. */
  | { kind: 'unknown'; raw: unknown }
  /** Where an object with an id should be, there is none. */
  | { kind: 'malformed'; raw: unknown }

/** One thing a delivery tells, in the order sent. */
export type DeliveryItem = ItemOrigin & ItemContent
export type ItemOf<K extends DeliveryItem['kind']> = Extract<DeliveryItem, { kind: K }>
