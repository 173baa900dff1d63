import { z } from 'zod'
import { textLimits } from '../limits.ts'

const source = {
  id: z.string().min(1).optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
}

const caption = z.string().max(textLimits.caption).optional()

function oneSource<T extends { id?: string | undefined; link?: string | undefined }>(media: T): boolean {
  return (media.id === undefined) !== (media.link === undefined)
}

const problem = { error: 'give either id or link', path: ['id'] }

/** An uploaded file by `id`, or a public https address in `link` which WhatsApp fetches itself. */
export const bareMedia = z.strictObject(source).refine(oneSource, problem)
export const captionedMedia = z.strictObject({ ...source, caption }).refine(oneSource, problem)
export const audioMedia = z.strictObject({ ...source, voice: z.boolean().optional() }).refine(oneSource, problem)
export const documentMedia = z
  .strictObject({ ...source, caption, filename: z.string().min(1).optional() })
  .refine(oneSource, problem)
