import type { JsonObject } from './json-object.ts'

/** A customer changed what they want from us; after `stop` marketing templates fail with 131050. */
export interface PreferenceUpdate {
  waId?: string
  userId?: string
  category: string
  value: 'stop' | 'resume' | 'signup' | (string & {})
  detail?: string
  signupId?: string
  /** Unix seconds, null when what came is no moment. */
  timestamp: number | null
  raw: JsonObject
}

/** A customer followed a link of a marketing message. */
export interface UserAction {
  actionType: string
  timestamp: number | null
  raw: JsonObject
}
