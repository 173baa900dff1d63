import { isOneEmoji } from '@centralino/domain/message/emoji.ts'
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

/** `message_id` is our id of the message it is set on; an empty emoji takes ours back. */
const reaction = z.strictObject({
  message_id: id,
  emoji: z.string().refine((emoji) => emoji === '' || isOneEmoji(emoji), 'not one emoji'),
})

const textParameter = z.strictObject({
  type: z.literal('text'),
  parameter_name: z.string().max(100).optional(),
  text: z.string().max(2_000),
})

/** A title: a text's variable, a file by the id of `uploadFile`, or a place. */
const headerParameter = z.discriminatedUnion('type', [
  textParameter,
  z.strictObject({ type: z.literal('image'), image: z.strictObject({ id }) }),
  z.strictObject({ type: z.literal('video'), video: z.strictObject({ id }) }),
  z.strictObject({
    type: z.literal('document'),
    document: z.strictObject({ id, filename: z.string().min(1).max(240).optional() }),
  }),
  z.strictObject({ type: z.literal('location'), location: location.required({ name: true, address: true }) }),
])

/** A template with its variables, positional or named as it has them. */
export const outgoingTemplate = z.strictObject({
  name: z.string().min(1).max(512),
  language: z.strictObject({ code: z.string().min(2).max(16) }),
  components: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('header'), parameters: z.array(headerParameter).max(1) }),
        z.strictObject({ type: z.literal('body'), parameters: z.array(textParameter).max(100) }),
        z.strictObject({
          type: z.literal('button'),
          sub_type: z.literal('url'),
          /** From 0, in the order of the template's buttons. */
          index: z.string().regex(/^\d$/),
          parameters: z.array(textParameter).max(1),
        }),
      ]),
    )
    .max(12)
    .optional(),
})

const answered = z.strictObject({ text: z.string() })

/** Something to choose: up to three buttons, or one list of up to ten rows. The domain says what fits. */
export const choice = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    body: answered,
    action: z.strictObject({
      buttons: z
        .array(
          z.strictObject({
            type: z.literal('reply'),
            reply: z.strictObject({ id: z.string().min(1).max(256), title: z.string() }),
          }),
        )
        .max(100),
    }),
  }),
  z.strictObject({
    type: z.literal('list'),
    body: answered,
    action: z.strictObject({
      button: z.string(),
      sections: z.tuple([
        z.strictObject({
          rows: z
            .array(
              z.strictObject({
                id: z.string().min(1).max(200),
                title: z.string(),
                description: z.string().optional(),
              }),
            )
            .max(100),
        }),
      ]),
    }),
  }),
])
export type Choice = z.infer<typeof choice>

/** Somebody for the customer's address book. */
export const contactCard = z.strictObject({
  name: z.strictObject({ formatted_name: z.string().min(1).max(200), first_name: z.string().min(1).max(200) }),
  phones: z
    .array(
      z.strictObject({
        phone: z.string().regex(/^\+?[\d ().-]{3,30}$/),
        /** Digits: gives the card its Message button. */
        wa_id: z
          .string()
          .regex(/^\d{3,20}$/)
          .optional(),
      }),
    )
    .min(1)
    .max(5),
  org: z.strictObject({ company: z.string().min(1).max(200) }).optional(),
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
  z.strictObject({ ...envelope, type: z.literal('reaction'), reaction }),
  z.strictObject({ ...envelope, type: z.literal('template'), template: outgoingTemplate }),
  z.strictObject({ ...envelope, type: z.literal('interactive'), interactive: choice }),
  z.strictObject({ ...envelope, type: z.literal('contacts'), contacts: z.array(contactCard).min(1).max(10) }),
])
export type Outgoing = z.infer<typeof outgoing>

/** The same without the id and the quoted message: what a person wants to say. */
export type Content = {
  [T in Outgoing['type']]: Omit<Extract<Outgoing, { type: T }>, 'id' | 'replyTo'>
}[Outgoing['type']]
