import { z } from 'zod'

export const textContent = z.looseObject({ body: z.string() })
export type TextContent = z.infer<typeof textContent>
