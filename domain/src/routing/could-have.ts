import { reachOf } from './ladder.ts'
import type { RoutingConversation } from './line.ts'
import type { RoutingAgent } from './pool.ts'

/** Whether routing could give the conversation to this agent at `now` (ms): of its skillset, Ready, with a place, and did not miss it. */
export function couldHave(agent: RoutingAgent, conversation: RoutingConversation, now: number): boolean {
  if (agent.ready === false || agent.active >= agent.maximum || conversation.missedBy?.includes(agent.id)) return false
  const { skillsetId, ladder = [], stepSince, waitingSince } = conversation
  const { skillsetIds, minimumLevel } = reachOf(skillsetId, ladder, stepSince ?? waitingSince, now)
  return skillsetIds.some((reached) =>
    reached === null
      ? minimumLevel <= 0
      : agent.skillsets.some(({ id, level = 0 }) => id === reached && level >= minimumLevel),
  )
}
