import { z } from 'zod'
import { optionalId, optionalNumber, optionalObject, optionalText } from '../lenient.ts'

const control = optionalObject(
  z.looseObject({
    previous_owner_role: optionalText,
    new_owner_role: optionalText,
    metadata: optionalText,
    conversation_context: optionalObject(
      z.looseObject({ type: optionalText, summary: optionalObject(z.looseObject({ text: optionalText })) }),
    ),
  }),
)

/** A thread passed to or taken by another app. */
export const handoverEvent = z.looseObject({
  type: z.string(),
  timestamp: optionalId,
  recipient: optionalObject(z.looseObject({ display_phone_number: optionalText, phone_number_id: optionalId })),
  sender: optionalObject(z.looseObject({ phone_number: optionalText, user_id: optionalId })),
  control_passed: control,
  control_taken: control,
})

export const flowEvent = z.looseObject({
  event: z.string(),
  flow_id: optionalId,
  old_status: optionalText,
  new_status: optionalText,
  message: optionalText,
  threshold: optionalNumber,
  alert_state: optionalText,
})

/** Somebody touched the two-step pin of a number. */
export const securityEvent = z.looseObject({
  event: z.string(),
  display_phone_number: optionalText,
  requester: optionalId,
})
