import type { Actor } from '../access/can.ts'
import { seesWholeTenant } from '../access/can.ts'
import { isOffered } from '../conversation/lifecycle.ts'
import { become, listeningFrom, type Outcome, released } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'

export type TakeRefusal = 'not_in_skillset' | 'exclusive' | 'personal_queue' | 'being_opened' | 'already_mine'

/**
 * Why the actor cannot take a conversation over at `now`, or null. Whether there is a place is asked with `hasPlace`.
 *
 * Supervisors and administrators may take any that is not theirs. Agents those that wait, but not what is another's alone or on
 * offer to another, and isolated ones only those of their skillsets.
 */
export function takeRefusal(actor: Actor, conversation: Condition, now: number): TakeRefusal | null {
  const { state, assigneeId, skillsetId, openedAt, offerEndsAt } = conversation
  // One's own that is suspended can be taken back: whoever looks at it is here again.
  if (assigneeId === actor.userId && state !== 'suspended') return 'already_mine'
  if (seesWholeTenant(actor)) return null
  const isMember = skillsetId !== null && actor.skillsetIds.includes(skillsetId)
  if (actor.isolated && !isMember) return 'not_in_skillset'
  if (conversation.exclusive && (assigneeId !== null || !isMember)) return 'exclusive'
  if (isAnothersAlone(conversation)) return 'personal_queue'
  if (state === 'active' && openedAt !== null) return 'being_opened'
  if (isOffered(state, openedAt) && offerEndsAt !== null && offerEndsAt > now) return 'being_opened'
  return null
}

/** Whether somebody with so many active conversations has a place, or may go over the maximum (a setting of the tenant). */
export function hasPlace(load: { active: number; maximum: number }, overMaximum: boolean): boolean {
  return overMaximum || load.active < load.maximum
}

/** What becomes of a conversation that somebody takes over at `now`: open at once, and nothing of before holds. */
export function take(conversation: Condition, userId: string, settings: TransferSettings, now: number): Outcome | null {
  const listening = listeningFrom(now, conversation)
  const change = { ...released, ...listening, assigneeId: userId, openedAt: now, cause: 'take_over' } as const
  return become(conversation, 'assigned', change, settings)
}

/**
 * Which of the three statuses of the waiting list it has, or null when it is not in it.
 *
 * 1: to be assigned, or not yet opened. 2: in a wait queue. 3: managed before, and its agent is gone.
 */
export function waitingStatus({ state, openedAt }: Pick<Condition, 'state' | 'openedAt'>): 1 | 2 | 3 | null {
  if (state === 'parked') return 2
  if (state === 'suspended') return 3
  return state === 'waiting' || isOffered(state, openedAt) ? 1 : null
}

function isAnothersAlone({ state, openedAt, queue, cause }: Condition): boolean {
  return queue === 'personal' || (isOffered(state, openedAt) && cause === 'personal_queue')
}
