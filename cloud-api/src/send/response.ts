import { z } from 'zod'
import { optionalId, optionalList, optionalText } from '../webhook/lenient.ts'

/** Graph's answer to a message it took. `wa_id` may differ from what was asked for, and is missing for usernames. */
export const sendResponse = z.looseObject({
  contacts: optionalList(z.looseObject({ input: optionalText, wa_id: optionalId, user_id: optionalId })),
  messages: z
    .array(
      z.looseObject({
        id: z.string().min(1),
        /** Only of templates: `accepted`, `held_for_quality_assessment`, `paused`. */
        message_status: optionalText,
      }),
    )
    .min(1),
})
export type SendResponse = z.infer<typeof sendResponse>
