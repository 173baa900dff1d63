import { type ConversationEvent, transition } from '../conversation/lifecycle.ts'
import type { Condition, TransferSettings } from './condition.ts'
import { type Timer, type TimerKind, timerKinds, timersOf } from './timers.ts'

/** What a rule makes of a conversation, and its timers from then on: set these, whatever they were, and clear the others. */
export interface Outcome {
  conversation: Condition
  set: Timer[]
  clear: TimerKind[]
}

/** The outcome of an event with the changes that go with it; null when it cannot happen in this state. */
export function become(
  before: Condition,
  event: ConversationEvent,
  change: Partial<Omit<Condition, 'state'>>,
  settings: TransferSettings,
): Outcome | null {
  const next = transition(before.state, event)
  return next.ok ? outcomeOf({ ...before, ...change, state: next.state }, settings) : null
}

/** The outcome of a change that leaves the state as it is. */
export function outcomeOf(conversation: Condition, settings: TransferSettings): Outcome {
  const set = timersOf(conversation, settings)
  return { conversation, set, clear: timerKinds.filter((kind) => set.every((timer) => timer.kind !== kind)) }
}

/** What no longer holds of a conversation that is given to somebody else, parked, or put back among the waiting. */
export const released = {
  assigneeId: null,
  queue: null,
  exclusive: false,
  openedAt: null,
  offerEndsAt: null,
  missedBy: [],
  triedSkillsets: [],
  cause: null,
  botEndsAt: null,
  botAsked: 0,
} as const satisfies Partial<Condition>

/** Somebody turns to a conversation at `now`: a customer who has been silent gets the whole time to answer again. */
export function listeningFrom(now: number, { unansweredSince }: Condition): Partial<Condition> {
  return { unansweredSince: unansweredSince === null ? null : now, lastCalledAt: null }
}
