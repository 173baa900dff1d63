import { z } from 'zod'
import { textLimits as limits } from '../limits.ts'
import { isObject } from '../webhook/json-object.ts'
import { contactCard } from './contact-card.ts'
import { interactive } from './interactive/interactive.ts'
import { location } from './location.ts'
import { audioMedia, bareMedia, captionedMedia, documentMedia } from './media-object.ts'
import { template } from './template.ts'

/** A business-scoped user id, or that of a group of linked businesses. */
export const userId = z.string().regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)

const messageId = z.string().min(1)

const envelope = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.enum(['individual', 'group']).optional(),
  /** A phone number as people write it, or a group id; goes before `recipient` when both are given. */
  to: z.string().min(1).max(128).optional(),
  recipient: userId.optional(),
  context: z.strictObject({ message_id: messageId }).optional(),
  /** Comes back in every status of this message. */
  biz_opaque_callback_data: z.string().max(limits.opaque).optional(),
  recipient_identity_key_hash: z.string().optional(),
}

const text = z.strictObject({ body: z.string().min(1).max(limits.body), preview_url: z.boolean().optional() })
// An empty emoji takes the reaction back.
const reaction = z.strictObject({ message_id: messageId, emoji: z.string().max(32) })
const pin = z.strictObject({
  type: z.enum(['pin', 'unpin']),
  message_id: messageId,
  expiration_days: z.int().min(1).max(30).optional(),
})

const byType = z.discriminatedUnion('type', [
  z.strictObject({ ...envelope, type: z.literal('text'), text }),
  z.strictObject({ ...envelope, type: z.literal('image'), image: captionedMedia }),
  z.strictObject({ ...envelope, type: z.literal('video'), video: captionedMedia }),
  z.strictObject({ ...envelope, type: z.literal('audio'), audio: audioMedia }),
  z.strictObject({ ...envelope, type: z.literal('document'), document: documentMedia }),
  z.strictObject({ ...envelope, type: z.literal('sticker'), sticker: bareMedia }),
  z.strictObject({ ...envelope, type: z.literal('location'), location }),
  z.strictObject({
    ...envelope,
    type: z.literal('contacts'),
    contacts: z.array(contactCard).min(1).max(limits.contacts),
  }),
  z.strictObject({ ...envelope, type: z.literal('reaction'), reaction }),
  z.strictObject({ ...envelope, type: z.literal('interactive'), interactive }),
  z.strictObject({ ...envelope, type: z.literal('template'), template }),
  z.strictObject({ ...envelope, type: z.literal('pin'), pin }),
])

/** Everything `POST /{phone}/messages` sends, within WhatsApp's limits; what breaks one is reported with its path. */
export const messageRequest = z.preprocess(
  withType,
  byType.superRefine((message, context) => {
    if (message.to === undefined && message.recipient === undefined) {
      context.addIssue({ code: 'custom', message: 'needs to or recipient', path: ['to'] })
    }
    if (message.type === 'reaction' && message.context !== undefined) {
      context.addIssue({ code: 'custom', message: 'a reaction cannot be a reply', path: ['context'] })
    }
    if (message.type === 'pin' && message.recipient_type !== 'group') {
      context.addIssue({ code: 'custom', message: 'only groups have pins', path: ['recipient_type'] })
    }
    if (message.recipient_type === 'group' && message.type === 'interactive') {
      context.addIssue({ code: 'custom', message: 'not in groups', path: ['type'] })
    }
  }),
)
export type MessageRequest = z.infer<typeof byType>
export type MessageType = MessageRequest['type']

// WhatsApp takes a text without saying so.
function withType(value: unknown): unknown {
  return isObject(value) && value.type === undefined && value.text !== undefined ? { ...value, type: 'text' } : value
}
