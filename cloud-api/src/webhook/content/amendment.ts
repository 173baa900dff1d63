import { z } from 'zod'
import { anyObject, id, optionalObject, optionalText } from '../lenient.ts'

// Only numbers shared with the WhatsApp Business app get these two.

export const editContent = z.looseObject({ original_message_id: id, message: optionalObject(anyObject) })
export type EditContent = z.infer<typeof editContent>

export const revokeContent = z.looseObject({ original_message_id: id })
export type RevokeContent = z.infer<typeof revokeContent>

/** What the customer sent exists, but not for businesses; `type` names it where Meta tells. */
export const unsupportedContent = z.looseObject({ type: optionalText })
export type UnsupportedContent = z.infer<typeof unsupportedContent>

/** A message without a body of its own, such as `request_welcome`. */
export const emptyContent = anyObject
export type EmptyContent = z.infer<typeof emptyContent>
