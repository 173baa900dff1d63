import { couldHave } from '../routing/could-have.ts'
import type { RoutingAgent } from '../routing/pool.ts'
import { faultsOf } from '../transfer/stuck.ts'
import type { Timer } from '../transfer/timers.ts'
import { asRoutingAgent, asRoutingConversation } from './as-routing.ts'
import type { ConversationRow, World } from './world.ts'

/** The stuck finder finds nothing: what the rules leave is never outside of its expected time. `isRouted`: a run has just ended. */
export function checkStuck(world: World, isRouted: boolean): void {
  const agents = isRouted ? readyAgents(world) : []
  for (const row of world.rows.open.values()) {
    const facts = {
      timers: world.rows.timers.get(row.id) ?? none,
      assignableSince: assignableSince(world, row, agents),
      ownerGoneSince: null,
      messageSince: null,
    }
    for (const { fault, timer } of faultsOf(row.condition, facts, world.settings, world.now))
      world.violations.push(`nothing is stuck: ${row.id} ${fault} ${timer ?? ''}`)
  }
}

const none: readonly Timer[] = []

function readyAgents(world: World): RoutingAgent[] {
  const agents: RoutingAgent[] = []
  for (const agent of world.rows.agents.values())
    if (agent.status === 'ready') agents.push(asRoutingAgent(world, agent))
  return agents
}

/** The longest that it can be: nobody notes in between who could have had it. */
function assignableSince(world: World, row: ConversationRow, agents: readonly RoutingAgent[]): number | null {
  if (agents.length === 0 || row.condition.state !== 'waiting') return null
  const asked = asRoutingConversation(row)
  return agents.some((agent) => couldHave(agent, asked, world.now)) ? row.condition.waitingSince : null
}
