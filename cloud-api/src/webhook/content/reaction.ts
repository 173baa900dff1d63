import { z } from 'zod'
import { id, optionalText } from '../lenient.ts'

/** No emoji, or an empty one, takes the reaction back. */
export const reactionContent = z.looseObject({ message_id: id, emoji: optionalText })
export type ReactionContent = z.infer<typeof reactionContent>
