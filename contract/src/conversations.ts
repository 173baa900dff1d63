import { NOTE_LENGTH } from '@centralino/domain/profiling/check-profile.ts'
import { PROFILE_LEVELS } from '@centralino/domain/profiling/tree.ts'
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
  /** How urgent the customer is to us; 0: like everybody. */
  priority: z.number().int(),
})
export type Customer = z.infer<typeof customer>

const person = z.object({ id, name: z.string() })

/**
 * How a conversation came to where it is. `routing`: chosen by the rules, with the figures behind it (times in milliseconds).
 * `returned`: its agent is back. `personal_queue`: the customer wrote to somebody's own queue. `template`: the
 * customer answered a template of the agent's. `started`: the agent began it.
 */
export const assignment = z.object({
  cause: z.enum(['routing', 'transfer', 'take_over', 'personal_queue', 'returned', 'template', 'started']),
  /** Who transferred it, or gave it to the agent. */
  by: person.nullable(),
  figures: z
    .object({
      /** Active conversations before this one, and how many the agent gets at once. */
      loadBefore: z.number().int(),
      maximum: z.number().int(),
      idleFor: z.number(),
      /** How many could have had it. */
      candidates: z.number().int(),
      waitedFor: z.number(),
      /** What decided between them; absent in records of earlier rules. */
      decidedBy: z.enum(['only_one', 'last_agent', 'priority', 'level', 'load', 'idle', 'order']).optional(),
    })
    .nullable(),
})
export type Assignment = z.infer<typeof assignment>

export const conversationState = z.enum(['waiting', 'active', 'parked', 'suspended', 'closed'])

export const conversation = z.object({
  id,
  number,
  customer,
  skillset: skillset.nullable(),
  state: conversationState,
  priority: z.number().int(),
  /** Which wait queue it is in while parked. In a personal one it belongs to `assignee`. */
  queue: z.enum(['public', 'personal']).nullable(),
  /** Only for its agent, or only for agents of its skillset, whatever the wait; until the customer's 24 hours end. */
  exclusive: z.boolean(),
  /** Its agent began it with a template that the customer has not answered: it is among the templates sent, not in the wait queue. */
  awaitsAnswer: z.boolean(),
  /** It was exclusive until its 24 hours ended: only templates can be sent. */
  expired: z.boolean(),
  /** When an offer that nobody opens goes on to somebody else; null: it stays. */
  offerEndsAt: instant.nullable(),
  /** Why it is with its agent, or waits; null before the first time. */
  assignment: assignment.nullable(),
  /** Until when the number's bot waits for the customer's choice; nobody else has it then. Null: no bot has it. */
  botEndsAt: instant.nullable(),
  /** Who has it. Active and `openedAt` null: offered, not yet opened. */
  assignee: z.object({ id, name: z.string() }).nullable(),
  place: z.number().int().nullable(),
  unread: z.number().int(),
  newestUnreadAt: instant.nullable(),
  oldestUnreadAt: instant.nullable(),
  /** When free text ends: 24 hours after the customer's last message. Null: the customer never wrote. */
  windowEndsAt: instant.nullable(),
  last: message
    .pick({
      id: true,
      direction: true,
      author: true,
      type: true,
      preview: true,
      status: true,
      sentAt: true,
      deletedAt: true,
    })
    .nullable(),
  createdAt: instant,
  waitingSince: instant.nullable(),
  assignedAt: instant.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Why it was had, from the top down, in the words of then, and the note of whoever closed it. */
  profile: z.object({ path: z.array(z.string()), note: z.string().nullable() }).nullable(),
  revision: z.number().int(),
})
export type Conversation = z.infer<typeof conversation>

export const view = z.enum(['mine', 'waiting', 'queue', 'history', 'sent'])

const params = z.strictObject({ id })

export const listConversations = endpoint({
  ...paths.listConversations,
  summary:
    'Conversations: those I manage, those that wait, those in my wait queue, those I closed in the last four weeks, or those I began with a template that has no answer',
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
  summary: 'Close a conversation that is mine, with the profile that its number asks for',
  tag: 'conversations',
  access: 'signed_in',
  params,
  body: z
    .strictObject({
      profile: z
        .strictObject({
          /** Reasons from the top down, each by its id or its exact name. */
          path: z.array(z.string().max(200)).max(PROFILE_LEVELS),
          note: z.string().max(NOTE_LENGTH).optional(),
        })
        .optional(),
    })
    .default({}),
  response: conversation,
  refusals: [
    'not_found',
    'conversation_not_active',
    'profile_required',
    'profile_incomplete',
    'profile_not_wanted',
    'unknown_reason',
    'note_required',
    'note_not_wanted',
  ],
})
