import { z } from 'zod'
import { optionalId, optionalText } from '../lenient.ts'

/**
 * A customer changed number (`user_changed_number`), business-scoped id (`user_changed_user_id`) or keys
 * (`customer_identity_changed`): the conversation stays, its addresses change.
 */
export const systemContent = z.looseObject({
  type: optionalText,
  body: optionalText,
  wa_id: optionalId,
  user_id: optionalId,
  previous_user_id: optionalId,
  parent_user_id: optionalId,
  previous_parent_user_id: optionalId,
})
export type SystemContent = z.infer<typeof systemContent>
