import { type MediaKind, mediaLimits } from '@centralino/cloud-api/limits.ts'
import { GraphRefusal } from './graph-refusal.ts'

/** What Meta lets through at all, bytes. */
export const uploadBytes = mediaLimits.document.bytes

/** @throws GraphRefusal 100 for types WhatsApp does not take and for files over their kind's size. */
export function checkUpload(mimeType: string, size: number): void {
  const bare = mimeType.split(';')[0]?.trim() ?? ''
  const kinds = Object.entries(mediaLimits) as [MediaKind, { mimeTypes: readonly string[]; bytes: number }][]
  const kind = kinds.find(([, limit]) => limit.mimeTypes.includes(bare))
  if (bare === '' || (kind === undefined && /^(image|video|audio)\//.test(bare))) {
    const known = kinds.flatMap(([, limit]) => limit.mimeTypes).join(', ')
    throw new GraphRefusal(
      100,
      `Param file must be a file with one of the following types: ${known}. Received ${bare}.`,
    )
  }
  const limit = kind?.[1].bytes ?? uploadBytes
  if (size > limit) throw new GraphRefusal(100, `Param file: ${size} bytes, the limit is ${limit}`)
}
