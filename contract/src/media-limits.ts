import type { FileKind } from './files.ts'

const MB = 1024 * 1024

/** What WhatsApp takes as each kind: the most bytes, and the types; a document may be of any type. */
export const mediaLimits: Readonly<Record<FileKind, { bytes: number; types: readonly string[] | 'any' }>> = {
  image: { bytes: 5 * MB, types: ['image/jpeg', 'image/png'] },
  video: { bytes: 16 * MB, types: ['video/mp4', 'video/3gpp'] },
  audio: { bytes: 16 * MB, types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'] },
  document: { bytes: 100 * MB, types: 'any' },
  sticker: { bytes: 500 * 1024, types: ['image/webp'] },
}

/** A larger voice note arrives without the play button: the customer has to download it first. */
export const voicePlayBytes = 512 * 1024

/** WhatsApp's limit of the words under a picture, a film or a document, in UTF-16 code units. */
export const longestCaption = 1024
