import { demands } from '@centralino/domain/profiling/check-profile.ts'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

/** One of the eight shapes that mark a managed number wherever it is named. */
export const glyph = z.enum(['half_disc', 'triangle', 'square', 'diamond', 'ring', 'cross', 'bar', 'hexagon'])

/** A managed WhatsApp number; `phoneNumberId` is Meta's id of it. */
export const number = z.object({
  id,
  name: z.string(),
  phoneNumberId: z.string(),
  displayPhoneNumber: z.string(),
  glyph,
})

const demand = z.enum(demands)

/** What is asked of whoever closes one of a number's conversations. */
export const closingRules = z.strictObject({
  /** Reasons of the profiling tree. */
  profiling: demand,
  notes: demand,
})

/** A number as the desk has it, with what holds for it. */
export const deskNumber = number.extend({
  /** Agents may begin conversations on it. */
  outbound: z.boolean(),
  closing: closingRules,
})
export type DeskNumber = z.infer<typeof deskNumber>

export const listNumbers = endpoint({
  ...paths.listNumbers,
  summary: 'The managed numbers of the tenant',
  tag: 'numbers',
  access: 'signed_in',
  response: z.object({ items: z.array(deskNumber) }),
})
