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
export type ManagedNumber = z.infer<typeof number>

export const listNumbers = endpoint({
  ...paths.listNumbers,
  summary: 'The managed numbers of the tenant',
  tag: 'numbers',
  access: 'signed_in',
  response: z.object({ items: z.array(number) }),
})
