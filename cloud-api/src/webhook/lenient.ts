import { z } from 'zod'

// Building blocks of the webhook schemas: what is optional is left out when it has the wrong type (Meta sends null for
// many absent strings), so that one odd detail never costs the whole message.

/** A string if it is one. */
export const optionalText = z.string().optional().catch(undefined)

/** A boolean if it is one. */
export const optionalFlag = z.boolean().optional().catch(undefined)

/** A finite number if it is one, also when written as a string. */
export const optionalNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined)

/** An id: a string, or a number written out. */
export const id = z.union([z.string().min(1), z.number().transform(String)])

export const optionalId = id.optional().catch(undefined)

/** A list of such elements, left out when one of them does not fit. */
export function optionalList<T extends z.ZodType>(element: T) {
  return z.array(element).optional().catch(undefined)
}

/** Such an object, left out when it does not fit. */
export function optionalObject<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined)
}

/** An object about which only its being one is known. */
export const anyObject = z.looseObject({})
