import type { CallUpdate } from './call-update.ts'
import { type JsonObject, listAt, objectAt, textAt } from './json-object.ts'
import { readErrors, type WireError } from './read-errors.ts'
import { readTime } from './read-time.ts'

/** An element of `calls`, undefined without an id; `errors` are those of the value it stands in. */
export function readCall(raw: JsonObject, errors: WireError[] | undefined): CallUpdate | undefined {
  const id = textAt(raw, 'id')
  if (id === undefined) return undefined
  const direction = textAt(raw, 'direction')?.toUpperCase()
  const startTime = readTime(raw.start_time)
  const endTime = readTime(raw.end_time)
  const duration = Number(textAt(raw, 'duration') ?? Number.NaN)
  const status = statusOf(raw)
  const ownErrors = readErrors(raw) ?? errors
  return {
    id,
    event: textAt(raw, 'event') ?? '',
    ...(status !== undefined && { status }),
    timestamp: readTime(raw.timestamp),
    ...(direction !== undefined && { direction }),
    ...readParties(raw),
    ...readSession(raw),
    ...(startTime !== null && { startTime }),
    ...(endTime !== null && { endTime }),
    ...(duration >= 0 && Number.isFinite(duration) && { duration }),
    ...readPayloads(raw),
    ...(ownErrors && { errors: ownErrors }),
    raw,
  }
}

/** An element of `statuses` that is about a call of ours. */
export function readCallStatus(raw: JsonObject): CallUpdate | undefined {
  const id = textAt(raw, 'id')
  const status = statusOf(raw)
  if (id === undefined || status === undefined) return undefined
  const to = textAt(raw, 'recipient_id')
  const toUserId = textAt(raw, 'recipient_user_id')
  const errors = readErrors(raw)
  return {
    id,
    event: 'status',
    status,
    timestamp: readTime(raw.timestamp),
    direction: 'BUSINESS_INITIATED',
    ...(to !== undefined && { to }),
    ...(toUserId !== undefined && { toUserId }),
    ...readPayloads(raw),
    ...(errors && { errors }),
    raw,
  }
}

// The case varies in Meta's samples, and one has an array.
function statusOf(raw: JsonObject): string | undefined {
  const [first] = listAt(raw, 'status')
  return typeof first === 'string' && first !== '' ? first.toUpperCase() : undefined
}

function readParties(raw: JsonObject): Partial<CallUpdate> {
  const from = textAt(raw, 'from')
  const fromUserId = textAt(raw, 'from_user_id')
  const to = textAt(raw, 'to')
  const toUserId = textAt(raw, 'to_user_id')
  return {
    ...(from !== undefined && { from }),
    ...(fromUserId !== undefined && { fromUserId }),
    ...(to !== undefined && { to }),
    ...(toUserId !== undefined && { toUserId }),
  }
}

function readSession(raw: JsonObject): Partial<CallUpdate> {
  const session = objectAt(raw, 'session')
  const sdp = textAt(session, 'sdp')
  return sdp === undefined ? {} : { session: { sdpType: textAt(session, 'sdp_type') ?? '', sdp } }
}

function readPayloads(raw: JsonObject): Partial<CallUpdate> {
  const opaque = textAt(raw, 'biz_opaque_callback_data')
  const ctaPayload = textAt(raw, 'cta_payload')
  const deeplinkPayload = textAt(raw, 'deeplink_payload')
  return {
    ...(opaque !== undefined && { opaque }),
    ...(ctaPayload !== undefined && { ctaPayload }),
    ...(deeplinkPayload !== undefined && { deeplinkPayload }),
  }
}
