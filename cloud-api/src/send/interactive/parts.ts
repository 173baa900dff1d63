import { z } from 'zod'
import { interactiveLimits as limits } from '../../limits.ts'
import { bareMedia, documentMedia } from '../media-object.ts'

export const textHeader = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(limits.header) })
export const imageHeader = z.strictObject({ type: z.literal('image'), image: bareMedia })
export const videoHeader = z.strictObject({ type: z.literal('video'), video: bareMedia })
const documentHeader = z.strictObject({ type: z.literal('document'), document: documentMedia })

export const header = z.discriminatedUnion('type', [textHeader, imageHeader, videoHeader, documentHeader])
export const body = z.strictObject({ text: z.string().min(1).max(limits.body) })
export const footer = z.strictObject({ text: z.string().min(1).max(limits.footer) })

const publicUrl = z.url({ protocol: /^https?$/ })

/** A button that opens an address. */
export const urlAction = z.strictObject({
  name: z.literal('cta_url'),
  parameters: z.strictObject({ display_text: z.string().min(1).max(limits.displayText), url: publicUrl }),
})

/** Reports the second of two elements with the same key. */
export function uniqueBy<T>(key: (element: T) => unknown, ...place: string[]) {
  return ({ value, issues }: z.core.ParsePayload<T[]>) => {
    const seen = new Set<unknown>()
    for (const [index, element] of value.entries()) {
      const mark = key(element)
      if (seen.has(mark))
        issues.push({ code: 'custom', message: 'must be unique', path: [index, ...place], input: mark })
      seen.add(mark)
    }
  }
}
