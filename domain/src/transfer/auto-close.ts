import { become, type Outcome, outcomeOf } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'
import { type TimerKind, timersOf } from './timers.ts'

/**
 * What becomes of a conversation whose customer is to be told by `now` that it will be closed; null when it is too early or
 * somebody wrote. Telling is the caller's, as far as the customer's 24 hours allow.
 */
export function lastCall(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  if (!isDue('last_call', conversation, settings, now)) return null
  return outcomeOf({ ...conversation, lastCalledAt: now }, settings)
}

/** What becomes of a conversation whose customer has been silent past the number's limit by `now`: closed; null when not yet. */
export function closeForSilence(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  // What nobody told the customer yet, because nothing ran meanwhile, is told first.
  if (settings.lastCallSeconds !== null && conversation.lastCalledAt === null) return null
  if (!isDue('auto_close', conversation, settings, now)) return null
  return become(conversation, 'closed', { exclusive: false, offerEndsAt: null, queue: null }, settings)
}

function isDue(kind: TimerKind, conversation: Condition, settings: TransferSettings, now: number): boolean {
  const timer = timersOf(conversation, settings).find((one) => one.kind === kind)
  return timer !== undefined && timer.dueAt <= now
}
