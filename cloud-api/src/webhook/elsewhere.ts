import type { InboundMessage } from './inbound-message.ts'
import type { JsonObject } from './json-object.ts'
import type { WireError } from './read-errors.ts'

// What happens to a number outside of this installation: in the WhatsApp Business app, or in another app that owns the thread.

/** A contact of the Business app's address book came or went. */
export interface AppContact {
  action: 'add' | 'remove' | (string & {})
  phoneNumber?: string
  userId?: string
  username?: string
  fullName?: string
  firstName?: string
  /** Unix seconds, null when what came is no moment. */
  timestamp: number | null
  raw: JsonObject
}

export interface HistoryMessage {
  message: InboundMessage
  /** `READ`, `DELIVERED`, `SENT`, `PLAYED`, `PENDING`, `ERROR`. */
  status?: string
  fromMe?: boolean
}

export interface HistoryThread {
  /** The customer's wa id, as the thread is called. */
  id: string
  userId?: string
  username?: string
  messages: HistoryMessage[]
}

/** `phase` 0 is the last day, 1 up to 90 days, 2 up to 180; `progress` 100 ends the whole synchronisation. */
export interface HistoryChunk {
  phase: number | null
  chunkOrder: number | null
  progress: number | null
  threads: HistoryThread[]
  raw: JsonObject
}

/** What the app that owns the thread sent: `message` is its send request. */
export interface StandbyEcho {
  id: string
  timestamp: number | null
  message?: JsonObject
  errors?: WireError[]
  raw: JsonObject
}
