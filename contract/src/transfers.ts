import { z } from 'zod'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'
import { skillset, user } from './users.ts'

const params = z.strictObject({ id })
const mode = z.enum(['immediate', 'exclusive'])

/** Somebody a conversation can be transferred to. `ready`: Ready and signed in; `active` of `maximum` tells whether there is room. */
export const userTarget = user.extend({
  ready: z.boolean(),
  active: z.number().int(),
  maximum: z.number().int(),
  skillsets: z.array(skillset),
})
/** `ready`: how many of its agents are Ready; `free`: how many conversations they could take now. */
export const skillsetTarget = skillset.extend({
  ready: z.number().int(),
  free: z.number().int(),
  members: z.number().int(),
})

export const listTransferTargets = endpoint({
  ...paths.listTransferTargets,
  summary: 'Whom a conversation can be transferred to: users and skillsets, as isolation allows, never oneself',
  tag: 'transfers',
  access: 'signed_in',
  params,
  response: z.object({ users: z.array(userTarget), skillsets: z.array(skillsetTarget) }),
  refusals: ['not_found', 'conversation_not_active'],
})

export const transferConversation = endpoint({
  ...paths.transferConversation,
  summary:
    'Hand a conversation over. Immediate: it goes on when nobody answers. Exclusive: only for the one chosen, for up to 24 hours. To a wait queue: until the customer writes',
  tag: 'transfers',
  access: 'signed_in',
  params,
  body: z.strictObject({
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('user'), id, mode }),
      z.strictObject({ kind: z.literal('skillset'), id, mode }),
      z.strictObject({ kind: z.literal('wait_queue'), queue: z.enum(['public', 'personal']) }),
    ]),
  }),
  response: conversation,
  refusals: ['not_found', 'conversation_not_active', 'target_not_allowed', 'window_closed'],
})

export const unparkConversation = endpoint({
  ...paths.unparkConversation,
  summary: 'Take a conversation out of my own wait queue',
  tag: 'transfers',
  access: 'signed_in',
  params,
  response: conversation,
  refusals: ['not_found', 'conversation_not_parked', 'maximum_reached'],
})

export const takeConversation = endpoint({
  ...paths.takeConversation,
  summary: 'Take over a conversation that waits. Of two who try at once one gets it, and the other is told who did',
  tag: 'transfers',
  access: 'signed_in',
  params,
  response: conversation,
  refusals: ['not_found', 'already_taken', 'not_takeable', 'maximum_reached'],
})

/** Why a conversation in the waiting list cannot be taken over by this user. */
export const takeRefusal = z.enum(['not_in_skillset', 'exclusive', 'personal_queue', 'being_opened', 'already_mine'])
export type TakeRefusal = z.infer<typeof takeRefusal>

/** One status of the waiting list. 1: to be assigned or not yet opened; 2: in a wait queue; 3: managed before, its agent is gone. */
const tally = z.object({
  status: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  count: z.number().int(),
  oldestAt: z.string().nullable(),
})

export const getWaitingSummary = endpoint({
  ...paths.getWaitingSummary,
  summary: 'How many conversations wait in each status, since when, and whether the agents who are Ready can cope',
  tag: 'transfers',
  access: 'signed_in',
  response: z.object({
    statuses: z.array(tally),
    /** Of those in status 1: how many a bot has, so that they wait for no agent yet. */
    withBot: z.number().int(),
    /** Agents who are Ready now, the places they have, how many of these are free, and how many conversations were closed in the last hour. */
    ready: z.number().int(),
    places: z.number().int(),
    freePlaces: z.number().int(),
    closedLastHour: z.number().int(),
  }),
})
