import { decide, type RoutingSnapshot } from '@centralino/domain/routing/decide.ts'
import { together } from '../../platform/together.ts'
import type { Tx } from '../../platform/tx.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { closedNumbers } from '../service/closed-numbers.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { setTimers } from '../timers/change-timers.ts'
import { assign, findAgents, findWaitingFor, insertDecision, lockRouting } from './store.ts'

/**
 * One routing run: reads who is free and who waits, decides, takes the places and says why, all in this transaction. Returns how
 * many conversations were given away.
 */
export const assignWaiting = async (tx: Tx): Promise<number> => {
  // Side by side, yet one after the other in the database: it reads what is true once the lock is held.
  const [, agents] = await together(lockRouting(tx), findAgents(tx))
  const capacity = freePlaces(agents)
  if (capacity.size === 0) return 0
  const { responseSeconds, lastAgentSeconds } = await getRoutingSettings(tx)
  const snapshot: RoutingSnapshot = {
    agents,
    conversations: await findWaitingFor(tx, capacity, { lastAgentSeconds, closed: await closedNumbers(tx) }),
  }
  if (snapshot.conversations.length === 0) return 0
  const decision = decide(snapshot, tx.now)
  if (decision.assignments.length === 0) return 0
  const offerEndsAt = tx.now + responseSeconds * 1000
  const given = await assign(tx, decision.assignments, offerEndsAt)
  await setTimers(tx, 'offer', given, offerEndsAt)
  await insertDecision(tx, snapshot, decision, given)
  await publishConversations(
    tx,
    given.map((id) => ({ id })),
  )
  return given.length
}

/** Free places of Ready agents by skillset; null stands for conversations that anybody may take. Skillsets without one are absent. */
const freePlaces = (agents: RoutingSnapshot['agents']): Map<string | null, number> => {
  const capacity = new Map<string | null, number>()
  for (const agent of agents) {
    const free = agent.ready === false ? 0 : agent.maximum - agent.active
    if (free <= 0) continue
    for (const id of [null, ...agent.skillsets.map((skillset) => skillset.id)])
      capacity.set(id, (capacity.get(id) ?? 0) + free)
  }
  return capacity
}
