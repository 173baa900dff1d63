import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { message } from './messages.ts'
import { number } from './numbers.ts'
import { paths } from './paths.ts'
import { id, instant, page, pageQuery } from './primitives.ts'
import { skillset } from './users.ts'

export const customer = z.object({
  id,
  /** The name to show: the saved one, else the number, else the username. */
  name: z.string(),
  savedName: z.string().nullable(),
  /** What the customer calls themselves on WhatsApp. */
  profileName: z.string().nullable(),
  /** E.164, with the plus sign. */
  phone: z.string().nullable(),
  /** The same in groups, to be read. */
  displayPhone: z.string().nullable(),
  username: z.string().nullable(),
})
export type Customer = z.infer<typeof customer>

export const conversationState = z.enum(['waiting', 'active', 'parked', 'suspended', 'closed'])

export const conversation = z.object({
  id,
  number,
  customer,
  skillset: skillset.nullable(),
  state: conversationState,
  priority: z.number().int(),
  /** Who has it. Active and `openedAt` null: offered, not yet opened. */
  assignee: z.object({ id, name: z.string() }).nullable(),
  place: z.number().int().nullable(),
  unread: z.number().int(),
  newestUnreadAt: instant.nullable(),
  oldestUnreadAt: instant.nullable(),
  /** When free text ends: 24 hours after the customer's last message. Null: the customer never wrote. */
  windowEndsAt: instant.nullable(),
  last: message
    .pick({ id: true, direction: true, author: true, type: true, preview: true, status: true, sentAt: true })
    .nullable(),
  createdAt: instant,
  waitingSince: instant.nullable(),
  assignedAt: instant.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  revision: z.number().int(),
})
export type Conversation = z.infer<typeof conversation>

export const view = z.enum(['mine', 'waiting', 'history'])

const params = z.strictObject({ id })

export const listConversations = endpoint({
  ...paths.listConversations,
  summary: 'Conversations: those I manage, those that wait, or those I closed in the last four weeks',
  tag: 'conversations',
  access: 'signed_in',
  query: pageQuery.extend({ view: view.default('mine') }),
  response: page(conversation),
})

export const getConversation = endpoint({
  ...paths.getConversation,
  summary: 'One conversation',
  tag: 'conversations',
  access: 'signed_in',
  params,
  response: conversation,
  refusals: ['not_found'],
})

export const openConversation = endpoint({
  ...paths.openConversation,
  summary: 'Open a conversation that is mine: its messages count as read, by me and for the customer',
  tag: 'conversations',
  access: 'signed_in',
  params,
  response: conversation,
  refusals: ['not_found', 'conversation_not_active'],
})

export const closeConversation = endpoint({
  ...paths.closeConversation,
  summary: 'Close a conversation that is mine',
  tag: 'conversations',
  access: 'signed_in',
  params,
  body: z
    .strictObject({
      profile: z
        .strictObject({ path: z.array(z.string().max(200)).max(3), note: z.string().max(4000).optional() })
        .optional(),
    })
    .default({}),
  response: conversation,
  refusals: ['not_found', 'conversation_not_active'],
})
