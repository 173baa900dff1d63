import { isOffered } from '../conversation/lifecycle.ts'
import { become, type Outcome, outcomeOf, released } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'
import { timersOf } from './timers.ts'

/**
 * What becomes of a conversation when its agent signs out, or the connection is gone past the grace time; null: it stays.
 *
 * What was opened is suspended until the agent is back; an offer goes back to routing at once, without being a miss. What is the
 * agent's alone stays: exclusive for its 24 hours, from the personal queue for `personalSeconds`.
 */
export function agentGone(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  const { state, openedAt, exclusive, cause, skillsetId, offerEndsAt } = conversation
  if (state !== 'active') return null
  if (!isOffered(state, openedAt)) return become(conversation, 'suspended', { waitingSince: now }, settings)
  if (cause === 'personal_queue') {
    const until = offerEndsAt ?? now + settings.personalSeconds * 1000
    return outcomeOf({ ...conversation, offerEndsAt: until }, settings)
  }
  if (isExclusiveToUser(conversation)) return null
  const again = { ...released, skillsetId, exclusive, waitingSince: conversation.waitingSince ?? now, stepSince: now }
  return become(conversation, 'returned', again, settings)
}

/** What becomes of a conversation when its agent is back at `now`: open again, over the maximum if need be; null: it stays. */
export function agentBack(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  const { state, openedAt, cause, offerEndsAt } = conversation
  if (state === 'suspended')
    return become(conversation, 'resumed', { cause: 'returned', openedAt: openedAt ?? now }, settings)
  if (isOffered(state, openedAt) && cause === 'personal_queue' && offerEndsAt !== null)
    return outcomeOf({ ...conversation, offerEndsAt: null }, settings)
  return null
}

/** What becomes of a conversation that its agent left open and did not come back to by `now`; null when there is time left. */
export function returnEnded(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  const end = timersOf(conversation, settings).find(({ kind }) => kind === 'return')
  if (end === undefined || end.dueAt > now) return null
  return become(conversation, 'returned', { ...released, stepSince: now }, settings)
}

/** What becomes of a conversation of a user who is disabled or removed: nothing may go on waiting for that one alone. */
export function agentLeft(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  const { state, assigneeId, queue } = conversation
  if (assigneeId === null || state === 'closed') return null
  if (state === 'parked' && queue === 'personal')
    return outcomeOf({ ...conversation, queue: 'public', assigneeId: null }, settings)
  const waitingSince = conversation.waitingSince ?? now
  return become(conversation, 'returned', { ...released, waitingSince, stepSince: now }, settings)
}

/** Whether it was transferred to one user alone: an exclusive offer without an end is that, one of a skillset has an end. */
function isExclusiveToUser({ exclusive, cause }: Condition): boolean {
  return exclusive && cause === 'transfer'
}
