import { z } from 'zod'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { instant } from './primitives.ts'

const count = z.number().int()

/**
 * An agent's day. `closed`: conversations that were with me and were closed today; `active`: those I manage now, whenever they began; `total`: both
 * together; `awaiting`: what waits in the tenant and nobody has opened, of which an isolated agent counts the own skillsets;
 * `taken`: conversations that became mine today, each in the hour in which it first did.
 */
export const getToday = endpoint({
  ...paths.getToday,
  summary:
    'My day in figures: total, closed and active conversations, those that await an agent, and the agents by status',
  tag: 'today',
  access: 'signed_in',
  response: z.object({
    /** The day by the tenant's clocks: from its first instant until that of the next one. */
    from: instant,
    until: instant,
    total: count,
    closed: count,
    active: count,
    awaiting: count,
    /** One entry for each hour of the day that has begun, with where it begins. */
    taken: z.array(z.object({ from: instant, count })),
    /** How many agents (whoever is a member of a skillset, or has that role) are in each status. */
    agents: z.object({ ready: count, back_office: count, break: count, offline: count }),
  }),
})

export const todayCount = z.enum(['total', 'closed', 'active', 'taken'])

export const listToday = endpoint({
  ...paths.listToday,
  summary: 'The conversations behind a figure of my day, newest first',
  tag: 'today',
  access: 'signed_in',
  query: z.strictObject({
    of: todayCount,
    /** Of `taken`: only those of the hour that begins here. */
    from: instant.optional(),
  }),
  response: z.object({
    items: z.array(conversation),
    /** How many more there are that went to others, so that I may not see them any more. */
    elsewhere: count,
  }),
})
