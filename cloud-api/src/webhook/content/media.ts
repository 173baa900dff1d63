import { z } from 'zod'
import { optionalFlag, optionalId, optionalText } from '../lenient.ts'

/**
 * Image, video, audio, document, sticker and media placeholder. `id` is missing when WhatsApp could not take the file
 * (error 131052); `sha256` is base64 of the digest, in some history payloads hex; `url` lives 5 minutes.
 */
export const mediaContent = z.looseObject({
  id: optionalId,
  mime_type: optionalText,
  sha256: optionalText,
  url: optionalText,
  caption: optionalText,
  filename: optionalText,
  voice: optionalFlag,
  animated: optionalFlag,
})
export type MediaContent = z.infer<typeof mediaContent>
