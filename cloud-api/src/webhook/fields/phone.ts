import { z } from 'zod'
import { optionalText } from '../lenient.ts'

const display_phone_number = optionalText

const name = z.looseObject({
  display_phone_number,
  decision: z.string(),
  requested_verified_name: optionalText,
  rejection_reason: optionalText,
})

const quality = z.looseObject({
  display_phone_number,
  event: z.string(),
  current_limit: optionalText,
  old_limit: optionalText,
  max_daily_conversations_per_business: z.union([z.string(), z.number()]).optional().catch(undefined),
})

const username = z.looseObject({ display_phone_number, username: optionalText, status: z.string() })

export const phoneSchemas = { name, quality, username }
