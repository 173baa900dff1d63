import { type MediaKind, mediaLimits } from '@centralino/cloud-api/limits.ts'
import type { FileKind } from '@centralino/contract/files.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { drawPicture, drawSticker, readable } from './look/make-pictures.ts'
import { canRun, mimeOf } from './look/mime-of.ts'
import { mp4Facts } from './look/mp4-facts.ts'
import { oggFacts } from './look/ogg-facts.ts'

/** What is known of a file that WhatsApp would take. `path`: where it is now, drawn anew or as it came. */
export type Prepared = {
  path: string
  mime: string
  width: number | null
  height: number | null
  seconds: number | null
}

type Ask = { path: string; kind: FileKind; voice: boolean; spare: string }

const asItIs = { width: null, height: null, seconds: null }

/**
 * Makes a file ready for WhatsApp, by its bytes and not by its name, or refuses it. A picture is drawn anew into `spare`; whatever
 * was hidden in it, such as where it was taken, is gone.
 */
export const prepareUpload = async (ask: Ask): Promise<Prepared> => {
  const mime = await mimeOf(ask.path)
  if (canRun(mime)) throw new Refusal('file_unsafe', { mime })
  switch (ask.kind) {
    case 'image':
    case 'sticker':
      return preparePicture(ask, mime)
    case 'audio':
      return prepareSound(ask, mime)
    case 'video':
      return prepareFilm(ask, mime)
    case 'document':
      return prepareDocument(ask, mime)
  }
}

const refuseType = (mime: string): never => {
  throw new Refusal('file_type_not_taken', { mime })
}

const preparePicture = async ({ path, kind, spare }: Ask, mime: string): Promise<Prepared> => {
  if (!readable.has(mime)) return refuseType(mime)
  const draw = kind === 'sticker' ? drawSticker : drawPicture
  const drawn = await draw(path, mime, spare).catch((): never => {
    throw new Refusal('file_unreadable', { mime })
  })
  return drawn ? { ...drawn, path: spare, seconds: null } : refuseType(mime)
}

const prepareSound = async ({ path, voice }: Ask, mime: string): Promise<Prepared> => {
  if (mime.startsWith('audio/ogg') || mime === 'application/ogg') {
    const { opus, channels, seconds } = await oggFacts(path)
    // WhatsApp plays nothing else of Ogg, and two channels not at all.
    if (!opus || channels !== 1) return refuseType(mime)
    return { ...asItIs, path, mime: 'audio/ogg; codecs=opus', seconds }
  }
  if (voice) return refuseType(mime)
  if (mime === 'audio/mp4' || mime === 'video/mp4') {
    const facts = await mp4Facts(path)
    if (!facts) throw new Refusal('file_unreadable', { mime })
    if (facts.pictures.length > 0 || facts.sounds.length !== 1) return refuseType(mime)
    return { ...asItIs, path, mime: 'audio/mp4', seconds: facts.seconds }
  }
  return taken('audio', mime) ? { ...asItIs, path, mime } : refuseType(mime)
}

const codecs = { pictures: ['avc1', 'avc3', 'mp4v', 's263', 'h263'], sounds: ['mp4a', 'samr', 'sawb'] }

const prepareFilm = async ({ path }: Ask, mime: string): Promise<Prepared> => {
  if (!taken('video', mime)) return refuseType(mime)
  const facts = await mp4Facts(path)
  if (!facts || facts.pictures.length === 0) throw new Refusal('file_unreadable', { mime })
  const known =
    facts.pictures.every((codec) => codecs.pictures.includes(codec)) &&
    facts.sounds.every((codec) => codecs.sounds.includes(codec))
  // WhatsApp takes one sound track at most, and films in H.264 or what 3GP telephones write.
  if (!known || facts.sounds.length > 1) return refuseType([...facts.pictures, ...facts.sounds].join(', '))
  const { seconds, width, height } = facts
  return { path, mime, seconds, width, height }
}

const taken = (kind: MediaKind, mime: string): boolean =>
  (mediaLimits[kind].mimeTypes as readonly string[]).includes(mime)

/** WhatsApp passes on more than it lists; pictures, sound and films only in its own types. */
const otherDocuments = new Set([
  'application/zip',
  'application/rtf',
  'application/xml',
  'application/epub+zip',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
])

const prepareDocument = async ({ path }: Ask, mime: string): Promise<Prepared> => {
  const bare = mime.split(';')[0] as string
  const kinds = (['document', 'image', 'video', 'audio'] as const).filter((kind) => taken(kind, bare))
  return kinds.length > 0 || otherDocuments.has(bare) ? { ...asItIs, path, mime: bare } : refuseType(mime)
}
