import { z } from 'zod'
import { assignment } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

const seconds = (most: number) => z.number().int().min(10).max(most)
const day = 86_400

/** How conversations are distributed in this tenant; all times in seconds. */
export const routingSettings = z.strictObject({
  /** How long an offer may stay unopened before it goes on to somebody else. */
  responseSeconds: seconds(day),
  /** After so many offers in a row that were not opened the agent is no longer Ready; 0: never. */
  missesUntilBreak: z.number().int().min(0).max(20),
  /** When the customer writes to the queue of somebody who is away: how long it stays theirs alone. */
  personalSeconds: seconds(7 * day),
  /** How long a conversation waits for its agent who left it open. */
  returnSeconds: seconds(7 * day),
  /** How long a lost connection is not yet a sign-out. */
  graceSeconds: seconds(3_600),
  /** What becomes of an exclusive conversation when its 24 hours end. */
  exclusiveEnd: z.enum(['requeue', 'close']),
  /** A customer who writes again within this time gets the last agent if possible; 0: not. */
  lastAgentSeconds: z
    .number()
    .int()
    .min(0)
    .max(30 * day),
  /** Whether taking over and unpausing may go over the maximum. */
  overMaximum: z.boolean(),
})
export type RoutingSettings = z.infer<typeof routingSettings>

export const getRoutingSettings = endpoint({
  ...paths.getRoutingSettings,
  summary: 'How conversations are distributed',
  tag: 'settings',
  access: 'signed_in',
  response: routingSettings,
})

export const changeRoutingSettings = endpoint({
  ...paths.changeRoutingSettings,
  summary: 'Change how conversations are distributed; what is left out stays',
  tag: 'settings',
  access: 'administrator',
  body: routingSettings.partial(),
  response: routingSettings,
})

/** One routing decision about a conversation, as supervisors see it. */
export const decision = z.object({
  id,
  at: instant,
  /** The version of the rules that made it. */
  rules: z.number().int(),
  agent: z.object({ id, name: z.string() }),
  figures: assignment.shape.figures,
  passedOver: z.array(z.object({ agent: z.object({ id, name: z.string() }), why: z.string() })),
})

export const listDecisions = endpoint({
  ...paths.listDecisions,
  summary: 'Why a conversation was given to whom: the decisions about it, newest first',
  tag: 'routing',
  access: 'supervisor',
  params: z.strictObject({ id }),
  response: z.object({ items: z.array(decision) }),
  refusals: ['not_found'],
})

/** How urgent something is: higher goes first. Of number, skillset, customer and rules the most urgent counts. */
export const priority = z.number().int().min(0).max(100)

/** Raises new conversations whose first message has one of these words, in any case and with any accents. */
export const priorityRule = z.strictObject({
  name: z.string().trim().min(1).max(100),
  words: z.array(z.string().trim().min(1).max(100)).min(1).max(50),
  priority,
})

const priorityRules = z.strictObject({ items: z.array(priorityRule).max(50) })
export type PriorityRules = z.infer<typeof priorityRules>

export const listPriorityRules = endpoint({
  ...paths.listPriorityRules,
  summary: 'Which words in a first message make a conversation urgent',
  tag: 'settings',
  access: 'administrator',
  response: priorityRules,
})

export const setPriorityRules = endpoint({
  ...paths.setPriorityRules,
  summary: 'Set which words in a first message make a conversation urgent; for conversations that begin from now on',
  tag: 'settings',
  access: 'administrator',
  body: priorityRules,
  response: priorityRules,
})
