import { z } from 'zod'

export const id = z.uuid()
/** An instant: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })
export const locale = z.enum(['en', 'it'])
export type Locale = z.infer<typeof locale>

/** A page of a list; `nextCursor` is opaque and null on the last page. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

export const pageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
