import type { RoutingSettings } from '@centralino/contract/routing.ts'
import type { RoutingSnapshot } from '@centralino/domain/routing/decide.ts'
import type { Tx } from '../../platform/tx.ts'
import { closedNumbers } from '../service/closed-numbers.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import type { Ladders } from './ladder-store.ts'
import { findWaitingFor } from './store.ts'

type Agents = RoutingSnapshot['agents']

/** What a run decides about: these agents, and of what waits as much as they have places for; null when there is nothing to give away. */
export const readSnapshot = async (
  tx: Tx,
  agents: Agents,
  ladders: Ladders,
): Promise<{ snapshot: RoutingSnapshot; settings: RoutingSettings } | null> => {
  const capacity = freePlaces(agents)
  if (capacity.size === 0) return null
  const settings = await getRoutingSettings(tx)
  const { lastAgentSeconds } = settings
  const closed = await closedNumbers(tx)
  const conversations = await findWaitingFor(tx, within(capacity, ladders), { lastAgentSeconds, closed, ladders })
  return conversations.length === 0 ? null : { snapshot: { agents, conversations }, settings }
}

type Capacity = ReadonlyMap<string | null, number>

/** What each skillset could be given at most, with what it may get of others that it widens to. */
const within = (capacity: Capacity, ladders: Ladders): Capacity => {
  if (ladders.size === 0) return capacity
  const most = new Map(capacity)
  for (const [id, rungs] of ladders) {
    const reach = new Set([id, ...rungs.flatMap(({ skillsetIds = [] }) => skillsetIds)])
    const free = [...reach].reduce((sum, one) => sum + (capacity.get(one) ?? 0), 0)
    if (free > 0) most.set(id, free)
  }
  return most
}

/** Free places of Ready agents by skillset; null stands for conversations that anybody may take. Skillsets without one are absent. */
const freePlaces = (agents: Agents): Capacity => {
  const capacity = new Map<string | null, number>()
  for (const agent of agents) {
    const free = agent.ready === false ? 0 : agent.maximum - agent.active
    if (free <= 0) continue
    for (const id of [null, ...agent.skillsets.map((skillset) => skillset.id)])
      capacity.set(id, (capacity.get(id) ?? 0) + free)
  }
  return capacity
}
