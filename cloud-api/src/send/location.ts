import { z } from 'zod'

const degrees = (limit: number) =>
  z
    .union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d+)?$/)])
    .refine((value) => Math.abs(Number(value)) <= limit, `must be between -${limit} and ${limit}`)

/** A place; WhatsApp's own samples write the degrees as text. */
export const location = z.strictObject({
  latitude: degrees(90),
  longitude: degrees(180),
  name: z.string().optional(),
  address: z.string().optional(),
})
