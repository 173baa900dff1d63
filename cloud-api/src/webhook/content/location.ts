import { z } from 'zod'
import { optionalText } from '../lenient.ts'

const degrees = (limit: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .transform(Number),
    ])
    .refine((value) => Math.abs(value) <= limit)

/** Numbers when a customer sends it, strings when an echo repeats what a business sent. */
export const locationContent = z.looseObject({
  latitude: degrees(90),
  longitude: degrees(180),
  name: optionalText,
  address: optionalText,
  url: optionalText,
})
export type LocationContent = z.infer<typeof locationContent>
