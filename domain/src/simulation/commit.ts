import { occupiesPlace } from '../conversation/lifecycle.ts'
import { lowestFreePlace } from '../conversation/place.ts'
import type { Outcome } from '../transfer/become.ts'
import type { AgentRow, ConversationRow, World } from './world.ts'
import { record } from './world.ts'

/** Stores what became of a conversation. `revision` is the one it was decided from: another since, and nothing happens. */
export function commit(
  world: World,
  row: ConversationRow,
  outcome: Outcome | null,
  place?: number,
  lock: 'compare' | 'overwrite' = 'compare',
): boolean {
  if (outcome === null) return false
  const current = world.rows.open.get(row.id) ?? row
  if (current.revision !== row.revision && lock === 'compare') return false
  const next: ConversationRow = {
    ...current,
    condition: outcome.conversation,
    place: placeFor(world, current, outcome, place),
    revision: current.revision + 1,
  }
  record(world, { kind: 'conversation', row: next, timers: outcome.set })
  return true
}

/** Stores a change of an agent. */
export function changeAgent(world: World, agent: AgentRow, change: Partial<AgentRow>): void {
  record(world, { kind: 'agent', agent: { ...agent, ...change } })
}

/** The places an agent's active conversations take. */
export function takenPlaces(world: World, agentId: string): number[] {
  const taken: number[] = []
  for (const { condition, place } of world.rows.open.values())
    if (condition.assigneeId === agentId && place !== null) taken.push(place)
  return taken
}

function placeFor(world: World, { condition, place }: ConversationRow, { conversation }: Outcome, given?: number) {
  if (!occupiesPlace(conversation.state) || conversation.assigneeId === null) return null
  if (given !== undefined) return given
  if (place !== null && condition.assigneeId === conversation.assigneeId) return place
  // What is not automatic may go over the maximum.
  return lowestFreePlace(takenPlaces(world, conversation.assigneeId), Number.POSITIVE_INFINITY)
}
