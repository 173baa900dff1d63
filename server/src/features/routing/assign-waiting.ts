import { decide } from '@centralino/domain/routing/decide.ts'
import { together } from '../../platform/together.ts'
import type { Tx } from '../../platform/tx.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { setTimers } from '../timers/change-timers.ts'
import { findLadders } from './ladder-store.ts'
import { readSnapshot } from './read-snapshot.ts'
import { assign, findAgents, insertDecision, lockRouting } from './store.ts'
import { widenLater } from './widen-later.ts'

/**
 * One routing run: reads who is free and who waits, decides, takes the places and says why, all in this transaction. Returns how
 * many conversations were given away.
 */
export const assignWaiting = async (tx: Tx): Promise<number> => {
  // Side by side, yet one after the other in the database: it reads what is true once the lock is held.
  const [, agents, ladders] = await together(lockRouting(tx), findAgents(tx), findLadders(tx))
  const found = await readSnapshot(tx, agents, ladders)
  const given = found === null ? 0 : await giveAway(tx, found)
  await widenLater(tx, ladders)
  return given
}

type Found = NonNullable<Awaited<ReturnType<typeof readSnapshot>>>

const giveAway = async (tx: Tx, { snapshot, settings }: Found): Promise<number> => {
  const decision = decide(snapshot, tx.now)
  if (decision.assignments.length === 0) return 0
  const offerEndsAt = tx.now + settings.responseSeconds * 1000
  const given = await assign(tx, decision.assignments, offerEndsAt)
  await setTimers(tx, 'offer', given, offerEndsAt)
  await insertDecision(tx, snapshot, decision, given)
  await publishConversations(
    tx,
    given.map((id) => ({ id })),
  )
  return given.length
}
