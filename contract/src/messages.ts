import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { file } from './files.ts'
import { outgoing } from './outgoing.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

/** Where a message stands. Inbound ones are `received`; ours move from `queued` to `played` or end as `failed`; `uncertain`: WhatsApp never answered; `noted`: only the team reads it. */
export const messageStatus = z.enum([
  'received',
  'queued',
  'sending',
  'uncertain',
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
  'noted',
])

export const author = z.object({
  kind: z.enum(['customer', 'user', 'system']),
  /** The user's id; null for customers and System. */
  id: id.nullable(),
  name: z.string(),
})

export const messageError = z.object({ code: z.number().int(), title: z.string(), details: z.string().nullable() })

export const message = z.object({
  id,
  conversationId: id,
  direction: z.enum(['in', 'out']),
  /** The Cloud API's word (`text`, `image`, `interactive`, …), or what WhatsApp sent when Centralino does not know it. */
  type: z.string(),
  text: z.object({ body: z.string() }).nullable(),
  /** The Cloud API's object of that type, as it came or went; null for text. */
  content: z.record(z.string(), z.unknown()).nullable(),
  /** The file it carries; `content` then has what WhatsApp said of it, without where to find it. */
  file: file.nullable(),
  /** One line of plain text for lists. */
  preview: z.string(),
  author,
  status: messageStatus,
  error: messageError.nullable(),
  /** The message this one answers; `messageId` is null when Centralino never saw it. */
  replyTo: z
    .object({ messageId: id.nullable(), preview: z.string().nullable(), direction: z.enum(['in', 'out']).nullable() })
    .nullable(),
  wamid: z.string().nullable(),
  /** WhatsApp's time for inbound messages, ours for the others, in whole seconds: messages are ordered by it, then by `seq`. */
  sentAt: instant,
  /** When Centralino stored it. */
  storedAt: instant,
  acceptedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  readAt: instant.nullable(),
  playedAt: instant.nullable(),
  failedAt: instant.nullable(),
  /** What the customer wrote before changing it, oldest first; empty for nearly all. */
  edits: z.array(z.object({ text: z.string(), until: instant })),
  /** When the customer deleted it: nothing of its content is here any more. */
  deletedAt: instant.nullable(),
  seq: z.number().int(),
  revision: z.number().int(),
})
export type Message = z.infer<typeof message>

/** Somebody on our side has read the customer's messages up to `upToSeq`. */
export const readMark = z.object({
  reader: z.object({ kind: z.enum(['user', 'system']), id: id.nullable(), name: z.string() }),
  upToSeq: z.number().int(),
  at: instant,
})
export type ReadMark = z.infer<typeof readMark>

const params = z.strictObject({ id })

export const listMessages = endpoint({
  ...paths.listMessages,
  summary: 'The messages of a conversation, newest page first; within a page oldest first',
  tag: 'messages',
  access: 'signed_in',
  params,
  query: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ items: z.array(message), nextCursor: z.string().nullable(), reads: z.array(readMark) }),
  refusals: ['not_found'],
})

export const sendMessage = endpoint({
  ...paths.sendMessage,
  summary: 'Send a message to the customer; the same id twice sends once',
  tag: 'messages',
  access: 'signed_in',
  params,
  body: outgoing,
  response: message,
  refusals: [
    'not_found',
    'conversation_not_active',
    'window_closed',
    'text_empty',
    'text_too_long',
    'duplicate_id',
    'unknown_file',
    'file_too_large',
    'file_type_not_taken',
    'caption_too_long',
    'not_reactable',
    'unknown_template',
    'template_incomplete',
    'template_not_sendable',
    'customer_refused',
    'nothing_to_choose',
    'too_many_answers',
    'title_too_long',
    'named_twice',
  ],
})

export const createNote = endpoint({
  ...paths.createNote,
  summary: 'Write a note that only the team reads; the same id twice writes once. Who is named in it is told',
  tag: 'messages',
  access: 'signed_in',
  params,
  body: z.strictObject({
    id: id.optional(),
    text: z.string(),
    /** Users whose whole names stand in the text after an @. */
    mentions: z.array(id).max(50).default([]),
  }),
  response: message,
  refusals: ['not_found', 'conversation_not_active', 'text_empty', 'text_too_long', 'duplicate_id', 'unknown_user'],
})

export const resolveMessage = endpoint({
  ...paths.resolveMessage,
  summary: 'Decide about a failed or uncertain message: send it again, or leave it as it is',
  tag: 'messages',
  access: 'signed_in',
  params: z.strictObject({ id, messageId: id }),
  body: z.strictObject({ action: z.enum(['resend', 'leave']) }),
  response: message,
  refusals: ['not_found', 'conversation_not_active', 'window_closed', 'message_settled'],
})

export const retryFile = endpoint({
  ...paths.retryFile,
  summary: 'Fetch the file of a message from WhatsApp once more, after it was given up',
  tag: 'files',
  access: 'signed_in',
  params: z.strictObject({ id, messageId: id }),
  response: message,
  refusals: ['not_found', 'message_settled'],
})

export const searchMessages = endpoint({
  ...paths.searchMessages,
  summary: 'Where a text stands in a conversation: the messages that contain all of its words, newest first',
  tag: 'messages',
  access: 'signed_in',
  params,
  query: z.strictObject({ text: z.string().min(1).max(200) }),
  /** `count`: how many there are in all; `items` are the newest 1,000. */
  response: z.object({ count: z.number().int(), items: z.array(z.object({ messageId: id, sentAt: instant })) }),
  refusals: ['not_found'],
})
