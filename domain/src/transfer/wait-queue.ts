import { become, listeningFrom, type Outcome, outcomeOf, released } from './become.ts'
import type { Condition, TransferSettings, WaitQueue } from './condition.ts'
import { timersOf } from './timers.ts'

/** What becomes of a conversation that is put into a wait queue at `now`: it frees its place until the customer writes. */
export function park(
  conversation: Condition,
  queue: WaitQueue,
  settings: TransferSettings,
  now: number,
): Outcome | null {
  const assigneeId = queue === 'personal' ? conversation.assigneeId : null
  if (queue === 'personal' && assigneeId === null) return null
  return become(conversation, 'parked', { ...released, queue, assigneeId, waitingSince: now }, settings)
}

/** What becomes of a conversation that its owner takes out of the personal queue: it is open at once. */
export function unpark(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  const { queue, assigneeId } = conversation
  if (queue !== 'personal' || assigneeId === null) return null
  const listening = listeningFrom(now, conversation)
  const change = { ...released, ...listening, assigneeId, openedAt: now, cause: 'personal_queue' } as const
  return become(conversation, 'unparked', change, settings)
}

/**
 * What a message of the customer does at `now`; null when the conversation is closed.
 *
 * A public queue sends it to routing. A personal one to its owner, over the maximum if need be; while the owner is away it stays
 * theirs for the tenant's `personalSeconds`. The first answer to a template is an offer to who sent it, which may run out. It also answers us, opens the window anew, and with that ends `expired`.
 */
export function customerWrote(
  conversation: Condition,
  { ownerPresent }: { ownerPresent: boolean },
  settings: TransferSettings,
  now: number,
): Outcome | null {
  const lastInboundAt = Math.max(conversation.lastInboundAt ?? now, now)
  const heard = { ...conversation, lastInboundAt, unansweredSince: null, lastCalledAt: null, expired: false }
  if (conversation.state !== 'parked') return become(heard, 'customer_wrote', {}, settings)
  const awake = { ...released, waitingSince: now, stepSince: now }
  const { queue, assigneeId } = conversation
  if (queue !== 'personal' || assigneeId === null) return become(heard, 'customer_wrote', awake, settings)
  const isAnswer = conversation.cause === 'template' && ownerPresent
  const cause = isAnswer ? 'template' : 'personal_queue'
  const seconds = isAnswer ? settings.responseSeconds : ownerPresent ? null : settings.personalSeconds
  const offerEndsAt = seconds === null ? null : now + seconds * 1000
  return become(heard, 'unparked', { ...awake, assigneeId, cause, offerEndsAt }, settings)
}

/** What a message of an agent at `now` does: the silence begins. */
export function agentWrote(conversation: Condition, settings: TransferSettings, now: number): Outcome {
  return outcomeOf({ ...conversation, unansweredSince: now, lastCalledAt: null }, settings)
}

/**
 * What becomes of a conversation whose customer has been silent past the number's limit by `now`; null when not yet, or without
 * a limit. It goes into the personal queue only while its agent is signed in.
 */
export function parkForSilence(
  conversation: Condition,
  { ownerPresent }: { ownerPresent: boolean },
  settings: TransferSettings,
  now: number,
): Outcome | null {
  const silence = timersOf(conversation, settings).find(({ kind }) => kind === 'silence')
  if (silence === undefined || silence.dueAt > now) return null
  return park(conversation, settings.silenceQueue === 'personal' && ownerPresent ? 'personal' : 'public', settings, now)
}
