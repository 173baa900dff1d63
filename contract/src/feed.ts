import { z } from 'zod'
import { conversation } from './conversations.ts'
import { message, readMark } from './messages.ts'
import { personalSettings } from './personal-settings.ts'
import { id } from './primitives.ts'
import { numberService } from './service.ts'
import { user } from './users.ts'

/** A conversation changed, with whatever messages and read marks came or changed with it. Seen by who may see the conversation. */
export const conversationChanged = z.object({
  type: z.literal('conversation'),
  conversation,
  messages: z.array(message),
  reads: z.array(readMark),
})

/** A conversation is no longer this user's to see: it went to somebody else. Carries nothing of it. */
export const conversationLeft = z.object({ type: z.literal('conversation_left'), conversationId: id })

/** A colleague's name, role or status changed. Seen by the whole tenant. */
export const userChanged = z.object({ type: z.literal('user'), user })

/** The signed-in user's own settings changed in another tab. Seen by that user. */
export const meChanged = z.object({
  type: z.literal('me'),
  locale: z.enum(['en', 'it']),
  maximum: z.number().int(),
  revision: z.number().int(),
})

/** How the signed-in user's console behaves was changed in another tab. Seen by that user. */
export const settingsChanged = z.object({
  type: z.literal('settings'),
  settings: personalSettings,
  revision: z.number().int(),
})

/** Working time of a number began or ended, or was changed. Seen by the whole tenant. */
export const serviceChanged = z.object({ type: z.literal('service'), service: numberService })

/** Templates came, changed or went, or were opened to agents: whoever shows them asks again. Seen by the whole tenant. */
export const templatesChanged = z.object({ type: z.literal('templates') })

/** A mail this user sent from a conversation arrived, or failed: whoever shows it asks again. Seen by that user. */
export const mailChanged = z.object({ type: z.literal('mail'), conversationId: id })

/** What agents choose from, or keep of customers, was changed by an administrator: who has it open asks again. Seen by the whole tenant. */
export const choicesChanged = z.object({
  type: z.literal('choices'),
  of: z.enum(['predefined', 'positions', 'customer_fields']),
})

/** Somebody named this user in a note. Seen by that user; `customer` and `text` are null when the user may not read the conversation. */
export const mentioned = z.object({
  type: z.literal('mentioned'),
  conversationId: id,
  messageId: id,
  by: z.object({ id, name: z.string() }),
  customer: z.string().nullable(),
  text: z.string().nullable(),
})

export const feedEvent = z.discriminatedUnion('type', [
  conversationChanged,
  conversationLeft,
  userChanged,
  meChanged,
  settingsChanged,
  serviceChanged,
  templatesChanged,
  choicesChanged,
  mailChanged,
  mentioned,
])
export type FeedEvent = z.infer<typeof feedEvent>
