import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

/** What WhatsApp takes a file as. */
export const fileKind = z.enum(['image', 'video', 'audio', 'document', 'sticker'])
export type FileKind = z.infer<typeof fileKind>

/**
 * A file that came from a customer or is going to one. `coming`: it is being fetched from WhatsApp; `kept`: its content can be read; `lost`: WhatsApp did
 * not give it, `reason` says why in a word; `unsafe`: something was found in it, its content is not given out.
 */
export const file = z.object({
  id,
  kind: fileKind,
  state: z.enum(['coming', 'kept', 'lost', 'unsafe']),
  reason: z.string().nullable(),
  /** What it is, by its bytes and not by its name. */
  mime: z.string(),
  name: z.string().nullable(),
  /** Bytes; null while it is not known. */
  size: z.number().int().nullable(),
  /** Pixels, of images and videos. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** Length of sound and films. */
  seconds: z.number().nullable(),
  /** Of sound: how loud, 0 to 100, in steps of equal length over all of it (at most 64). */
  waveform: z.array(z.number().int().min(0).max(100)).nullable(),
  /** A small picture of it can be read. */
  hasThumbnail: z.boolean(),
})
export type StoredFile = z.infer<typeof file>

/**
 * The body is the file itself (`application/octet-stream`), sent as it is. The answer tells what it is and its id, under which a
 * message then sends it: `{type:'image', image:{id, caption}}`. What nobody sends within a day is removed.
 */
export const uploadFile = endpoint({
  ...paths.uploadFile,
  summary: 'Bring a file that a message will send; it is checked and made ready for WhatsApp',
  tag: 'files',
  access: 'signed_in',
  query: z.strictObject({
    name: z.string().min(1).max(240),
    /** What it is to be sent as; `audio` with `voice` is made a voice note. */
    kind: fileKind,
    voice: z.enum(['0', '1']).default('0'),
  }),
  response: file,
  bytes: 'in',
  refusals: ['file_empty', 'file_too_large', 'file_type_not_taken', 'file_unreadable', 'file_unsafe', 'unavailable'],
})

export const getFile = endpoint({
  ...paths.getFile,
  summary: 'What is known of a file',
  tag: 'files',
  access: 'signed_in',
  params: z.strictObject({ id }),
  response: file,
  refusals: ['not_found'],
})

/** Read by whoever may read a conversation the file is in, and by who brought it. A `Range` is answered with that part. */
export const getFileContent = endpoint({
  ...paths.getFileContent,
  summary: 'What is in a file; pictures, sound and films may be shown in place, anything else is saved',
  tag: 'files',
  access: 'signed_in',
  params: z.strictObject({ id }),
  bytes: 'out',
  refusals: ['not_found'],
})

export const getFileThumbnail = endpoint({
  ...paths.getFileThumbnail,
  summary: 'A small picture of a file, WebP, 480 pixels at most',
  tag: 'files',
  access: 'signed_in',
  params: z.strictObject({ id }),
  bytes: 'out',
  refusals: ['not_found'],
})
