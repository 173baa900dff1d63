import type { Choice } from './choice.ts'
import type { RoutingConversation } from './line.ts'
import type { Member, Standing } from './pool.ts'

/**
 * Why an agent did not get the conversation. `lower_priority` includes a lower level, `busier` is relative to the maximum,
 * `idle_shorter` includes those idle equally long, where the id decides.
 */
export type PassedOverWhy =
  | 'not_ready'
  | 'full'
  | 'missed_it'
  | 'not_last_agent'
  | 'lower_priority'
  | 'busier'
  | 'idle_shorter'
  | 'other_skillset'

export interface PassedOver {
  agentId: string
  why: PassedOverWhy
}

/** How many agents a decision names at most for each assignment. */
export const PASSED_OVER_LIMIT = 20

/** Agents of the skillset that did not get it, by id, then free ones of others; ask before the place is taken. */
export function passedOverFor(
  conversation: RoutingConversation,
  choice: Choice,
  standings: readonly Standing[],
): PassedOver[] {
  const { winner, pool } = choice
  const passedOver: PassedOver[] = []
  const add = (standing: Standing, why: PassedOverWhy) => passedOver.push({ agentId: standing.agent.id, why })
  for (const member of pool.members) {
    if (passedOver.length === PASSED_OVER_LIMIT) return passedOver
    if (member !== winner) add(member.standing, whyNot(member, conversation, choice))
  }
  // The pool has room in the record, so it is small; a bounded look at the others keeps a run linear.
  const inPool = new Set(pool.members.map((member) => member.standing))
  for (const standing of standings.slice(0, 2 * PASSED_OVER_LIMIT)) {
    if (passedOver.length === PASSED_OVER_LIMIT) break
    if (standing.place === null || inPool.has(standing)) continue
    add(standing, conversation.missedBy?.includes(standing.agent.id) ? 'missed_it' : 'other_skillset')
  }
  return passedOver
}

function whyNot(
  { standing, priority, level }: Member,
  { missedBy }: RoutingConversation,
  { winner, decidedBy }: Choice,
): PassedOverWhy {
  if (standing.agent.ready === false) return 'not_ready'
  if (standing.place === null) return 'full'
  if (missedBy?.includes(standing.agent.id)) return 'missed_it'
  if (decidedBy === 'last_agent') return 'not_last_agent'
  if (priority < winner.priority || (priority === winner.priority && level < winner.level)) return 'lower_priority'
  return standing.pressure > winner.standing.pressure ? 'busier' : 'idle_shorter'
}
