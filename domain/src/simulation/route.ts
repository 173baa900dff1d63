import { decide, type RoutingSnapshot } from '../routing/decide.ts'
import type { RoutingConversation } from '../routing/line.ts'
import type { RoutingAgent } from '../routing/pool.ts'
import { offerTo } from '../transfer/offer.ts'
import { asRoutingAgent, asRoutingConversation, isRecent } from './as-routing.ts'
import { checkDecision } from './check-decision.ts'
import { changeAgent, commit } from './commit.ts'
import { type ConversationRow, count, type World } from './world.ts'

/** One routing run, as the server does it: read, decide, take the places. */
export function route(world: World): void {
  const agents = [...world.rows.agents.values()].map((agent) => asRoutingAgent(world, agent))
  // The server asks who has a place before it asks who waits. (A planted fault must not be spared by that.)
  if (world.fault === null && !agents.some(({ ready, active, maximum }) => ready !== false && active < maximum)) return
  const snapshot = snapshotOf(world, agents)
  if (snapshot.conversations.length === 0) return
  const decision = decide(snapshot, world.now)
  for (const { conversationId, agentId, place, reason } of decision.assignments) {
    const row = world.rows.open.get(conversationId)
    const agent = world.rows.agents.get(agentId)
    if (row === undefined || agent === undefined) continue
    commit(world, row, offerTo(row.condition, agentId, world.settings, world.now), place)
    changeAgent(world, agent, { idleSince: world.now, given: [...agent.given.filter(isRecent(world)), world.now] })
    count(world, `decided by ${reason.decidedBy}`)
  }
  if (decision.waiting.length > 0) count(world, 'left waiting')
  checkDecision(world, snapshot, decision)
}

/** What a bot has is not for routing. */
function isHidden({ fault }: World, { condition }: ConversationRow): boolean {
  return condition.botEndsAt !== null && fault !== 'bot_offered'
}

function snapshotOf(world: World, agents: readonly RoutingAgent[]): RoutingSnapshot {
  const conversations: RoutingConversation[] = []
  for (const row of world.rows.open.values())
    if (row.condition.state === 'waiting' && !isHidden(world, row)) conversations.push(asRoutingConversation(row))
  switch (world.fault) {
    case 'over_capacity':
      return { agents: agents.map((it) => ({ ...it, maximum: it.maximum + 1 })), conversations }
    case 'ignores_status':
      return { agents: agents.map(({ ready: _, ...it }) => it), conversations }
    case 'leaks_exclusive':
      return { agents, conversations: conversations.map((it) => ({ ...it, skillsetId: null })) }
    case 'newest_first':
      return { agents, conversations: conversations.map((it) => ({ ...it, waitingSince: -it.waitingSince })) }
    default:
      return { agents, conversations }
  }
}
