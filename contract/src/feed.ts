import { z } from 'zod'
import { conversation } from './conversations.ts'
import { message, readMark } from './messages.ts'
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

/** Working time of a number began or ended, or was changed. Seen by the whole tenant. */
export const serviceChanged = z.object({ type: z.literal('service'), service: numberService })

export const feedEvent = z.discriminatedUnion('type', [
  conversationChanged,
  conversationLeft,
  userChanged,
  meChanged,
  serviceChanged,
])
export type FeedEvent = z.infer<typeof feedEvent>
