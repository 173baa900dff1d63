import { z } from 'zod'
import { id } from './primitives.ts'

const envelope = {
  /** A UUIDv7 made by the caller: it makes the call repeatable. */
  id: id.optional(),
  /** The id of the message this one quotes. */
  replyTo: id.optional(),
}

const text = z.strictObject({ body: z.string() })

const captioned = z.strictObject({ id, caption: z.string().optional() })

/** A place; name and address are shown under its pin. */
export const location = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().max(1000).optional(),
  address: z.string().max(1000).optional(),
})

/** What may be sent to a customer, in the Cloud API's own words; the `id` of a picture or file is that of `uploadFile`. */
export const outgoing = z.discriminatedUnion('type', [
  z.strictObject({ ...envelope, type: z.literal('text'), text }),
  z.strictObject({ ...envelope, type: z.literal('image'), image: captioned }),
  z.strictObject({ ...envelope, type: z.literal('video'), video: captioned }),
  z.strictObject({
    ...envelope,
    type: z.literal('audio'),
    audio: z.strictObject({ id, voice: z.boolean().optional() }),
  }),
  z.strictObject({
    ...envelope,
    type: z.literal('document'),
    document: captioned.extend({ filename: z.string().min(1).max(240).optional() }),
  }),
  z.strictObject({ ...envelope, type: z.literal('sticker'), sticker: z.strictObject({ id }) }),
  z.strictObject({ ...envelope, type: z.literal('location'), location }),
])
export type Outgoing = z.infer<typeof outgoing>

/** The same without the id and the quoted message: what a person wants to say. */
export type Content = {
  [T in Outgoing['type']]: Omit<Extract<Outgoing, { type: T }>, 'id' | 'replyTo'>
}[Outgoing['type']]
