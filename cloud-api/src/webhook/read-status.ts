import { z } from 'zod'
import { isObject, type JsonObject, textAt } from './json-object.ts'
import { optionalFlag, optionalId, optionalNumber, optionalObject, optionalText } from './lenient.ts'
import { readErrors } from './read-errors.ts'
import { readTime } from './read-time.ts'
import type { StatusUpdate } from './status-update.ts'

const pricing = z.looseObject({
  billable: optionalFlag,
  pricing_model: optionalText,
  type: optionalText,
  category: optionalText,
})

const conversation = z.looseObject({
  id: optionalId,
  expiration_timestamp: optionalNumber,
  origin: optionalObject(z.looseObject({ type: optionalText })),
})

/** One status, undefined when it does not say which message is meant or what happened to it. */
export function readStatus(raw: JsonObject): StatusUpdate | undefined {
  const id = textAt(raw, 'id')
  const status = textAt(raw, 'status')?.toLowerCase()
  if (id === undefined || status === undefined) return undefined
  const errors = readErrors(raw)
  return {
    id,
    status,
    timestamp: readTime(raw.timestamp),
    ...readRecipient(raw),
    ...(isObject(raw.pricing) && { pricing: pricing.parse(raw.pricing) }),
    ...(isObject(raw.conversation) && { conversation: conversation.parse(raw.conversation) }),
    ...(errors && { errors }),
    raw,
  }
}

function readRecipient(raw: JsonObject): Partial<StatusUpdate> {
  const recipientId = textAt(raw, 'recipient_id')
  const recipientUserId = textAt(raw, 'recipient_user_id')
  const recipientParentUserId = textAt(raw, 'parent_recipient_user_id')
  // Meta's samples have both word orders.
  const participantId = textAt(raw, 'recipient_participant_id') ?? textAt(raw, 'participant_recipient_id')
  const participantUserId = textAt(raw, 'recipient_participant_user_id') ?? textAt(raw, 'participant_recipient_user_id')
  const recipientType = textAt(raw, 'recipient_type')
  const opaque = textAt(raw, 'biz_opaque_callback_data')
  return {
    ...(recipientId !== undefined && { recipientId }),
    ...(recipientUserId !== undefined && { recipientUserId }),
    ...(recipientParentUserId !== undefined && { recipientParentUserId }),
    ...(participantId !== undefined && { participantId }),
    ...(participantUserId !== undefined && { participantUserId }),
    ...(recipientType !== undefined && { recipientType }),
    ...(opaque !== undefined && { opaque }),
  }
}
