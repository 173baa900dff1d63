import { decide } from '@centralino/domain/routing/decide.ts'
import type { Tx } from '../../platform/tx.ts'
import { findLadders } from './ladder-store.ts'
import { readSnapshot } from './read-snapshot.ts'
import { findAgents } from './store.ts'

/**
 * What a routing run would give away now, were there one: by conversation since when (ms) it waits and whoever would get it is Ready
 * and without a new one. Never more than there are free places. Changes nothing.
 */
export const couldBeAssigned = async (tx: Tx): Promise<Map<string, number>> => {
  const found = await readSnapshot(tx, await findAgents(tx), await findLadders(tx))
  if (found === null) return new Map()
  const { snapshot } = found
  const waitingSince = new Map(snapshot.conversations.map((it) => [it.id, it.waitingSince]))
  const idleSince = new Map(snapshot.agents.map((it) => [it.id, it.idleSince]))
  const { assignments } = decide(snapshot, tx.now)
  return new Map(
    assignments.map(({ conversationId: id, agentId }) => [
      id,
      Math.max(waitingSince.get(id) ?? 0, idleSince.get(agentId) ?? 0),
    ]),
  )
}
