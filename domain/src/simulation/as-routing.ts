import type { RoutingConversation } from '../routing/line.ts'
import { RECENT_MS, type RoutingAgent } from '../routing/pool.ts'
import { routable } from '../transfer/routable.ts'
import { takenPlaces } from './commit.ts'
import type { AgentRow, ConversationRow, World } from './world.ts'

/** An agent as routing sees it. */
export function asRoutingAgent(world: World, agent: AgentRow): RoutingAgent {
  const taken = takenPlaces(world, agent.id)
  return {
    id: agent.id,
    skillsets: agent.skillsets,
    maximum: agent.maximum,
    active: taken.length,
    takenPlaces: taken,
    idleSince: agent.idleSince,
    recent: agent.given.filter(isRecent(world)).length,
    ready: agent.status === 'ready',
  }
}

/** A conversation as routing sees it. */
export function asRoutingConversation({ id, condition, routing }: ConversationRow): RoutingConversation {
  return routable(id, condition, routing)
}

/** Whether an assignment still counts against its agent. */
export const isRecent = (world: World) => (at: number) => at > world.now - RECENT_MS
