import type { RoutingConversation } from '../routing/line.ts'
import type { Condition } from './condition.ts'

/** What routing has to know besides the condition: of the customer, the number and the skillset. */
export type RoutingExtras = Omit<RoutingConversation, 'id' | 'skillsetId' | 'waitingSince' | 'missedBy' | 'stepSince'>

/** A waiting conversation as routing sees it; an exclusive one climbs no ladder, or it would leave its skillset. */
export function routable(id: string, condition: Condition, extras: RoutingExtras): RoutingConversation {
  const { skillsetId, waitingSince, stepSince, missedBy, exclusive } = condition
  const conversation: RoutingConversation = {
    id,
    skillsetId,
    priority: extras.priority,
    waitingSince: waitingSince ?? 0,
    missedBy,
  }
  if (extras.lastAgentId !== undefined) conversation.lastAgentId = extras.lastAgentId
  if (extras.ladder === undefined || exclusive) return conversation
  conversation.ladder = extras.ladder
  if (stepSince !== null) conversation.stepSince = stepSince
  return conversation
}
