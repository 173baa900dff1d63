import type { JsonObject } from './json-object.ts'
import type { WireError } from './read-errors.ts'

export type CallDirection = 'USER_INITIATED' | 'BUSINESS_INITIATED'

/** Something happened to a voice call. Events of one call come in any order, twice, or long after the fact. */
export interface CallUpdate {
  /** `wacid.…` */
  id: string
  /** `status` is what the far phone did (`RINGING`, `ACCEPTED`, `REJECTED`) with a call of ours. */
  event: 'connect' | 'terminate' | 'status' | (string & {})
  /** Upper case: `COMPLETED` or `FAILED` of a terminated call, else of the event `status`. */
  status?: string
  /** Unix seconds, null when what came is no moment. */
  timestamp: number | null
  direction?: CallDirection | (string & {})
  from?: string
  fromUserId?: string
  to?: string
  toUserId?: string
  session?: { sdpType: string; sdp: string }
  /** Unix seconds; with `duration` (seconds) only if the call was answered. */
  startTime?: number
  endTime?: number
  duration?: number
  opaque?: string
  ctaPayload?: string
  deeplinkPayload?: string
  errors?: WireError[]
  raw: JsonObject
}
