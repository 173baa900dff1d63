import type { FileKind } from '@centralino/contract/files.ts'
import { mediaLimits } from '@centralino/contract/media-limits.ts'

/** Why a file cannot be sent as it is; `limit` in bytes. */
export type FileFault =
  | { code: 'empty' }
  | { code: 'too_large'; limit: number; as: FileKind }
  /** A picture that the browser could not open. */
  | { code: 'unreadable'; mayBeDocument: boolean }

type Looked = { kind: FileKind; mime: string; size: number }

/** Whether WhatsApp would take it as this kind, before anything is brought anywhere. */
export function checkFile({ kind, size }: Omit<Looked, 'mime'>): FileFault | undefined {
  if (size === 0) return { code: 'empty' }
  const limit = mediaLimits[kind].bytes
  return size <= limit ? undefined : { code: 'too_large', limit, as: kind }
}

const byEnding: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
  '3gp': 'video/3gpp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  amr: 'audio/amr',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
}

// As browsers call some of them.
const sameAs: Readonly<Record<string, string>> = {
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/aacp': 'audio/aac',
  'audio/x-aac': 'audio/aac',
  'image/jpg': 'image/jpeg',
  'application/ogg': 'audio/ogg',
}

/** Pictures that WhatsApp does not take, but that can be made into one it takes. */
const redrawn = ['image/webp', 'image/avif', 'image/bmp']

/** What a file would be sent as, by its type, and by its ending where the browser does not know the type. */
export function kindOfFile(name: string, type: string): { kind: FileKind; mime: string } {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const mime = sameAs[bare] ?? (bare === '' || bare === 'application/octet-stream' ? byEnding[ending] : bare)
  if (mime === undefined) return { kind: 'document', mime: 'application/octet-stream' }
  if (redrawn.includes(mime)) return { kind: 'image', mime }
  const kind = (['image', 'video', 'audio'] as const).find((each) => mediaLimits[each].types.includes(mime))
  return { kind: kind ?? 'document', mime }
}

/** Whether a picture has to be drawn anew: it is too large, or of a type that WhatsApp does not take. */
export const mustBeRedrawn = ({ kind, mime, size }: Looked): boolean =>
  kind === 'image' && size > 0 && (size > mediaLimits.image.bytes || redrawn.includes(mime))
