import { z } from 'zod'
import { id, optionalId, optionalList, optionalText } from '../lenient.ts'

const participant = z.looseObject({ wa_id: optionalId, user_id: optionalId, input: optionalText })

/** Something happened to a group: `type` says what (`group_create`, `group_participants_add`, …). */
export const groupEvent = z.looseObject({
  group_id: optionalId,
  type: id,
  timestamp: optionalId,
  request_id: optionalId,
  subject: optionalText,
  description: optionalText,
  invite_link: optionalText,
  join_approval_mode: optionalText,
  reason: optionalText,
  initiated_by: optionalText,
  added_participants: optionalList(participant),
  removed_participants: optionalList(participant),
  failed_participants: optionalList(participant),
})
