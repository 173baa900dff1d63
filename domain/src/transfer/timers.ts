import { isOffered } from '../conversation/lifecycle.ts'
import { windowEndsAt } from '../message/window.ts'
import type { Condition, TransferSettings } from './condition.ts'

/**
 * What can be due for a conversation.
 *
 * `offer`: to an agent, to a skillset, or to those who missed it once. `exclusive`: the customer's 24 hours. `personal`: its
 * owner is away. `silence`: nobody answered the agent. `return`: its agent left it open. `last_call`: the customer is to be told
 * that it will be closed, `auto_close`: it is. `bot`: the customer did not choose from the menu.
 */
export const timerKinds = [
  'offer',
  'exclusive',
  'personal',
  'silence',
  'return',
  'last_call',
  'auto_close',
  'bot',
] as const

export type TimerKind = (typeof timerKinds)[number]

/** `dueAt` in milliseconds. */
export interface Timer {
  kind: TimerKind
  dueAt: number
}

/** Exactly the timers a conversation must have in this condition; any other row, or a missing one, is a fault. */
export function timersOf(conversation: Condition, settings: TransferSettings): Timer[] {
  const timers: Timer[] = []
  for (const kind of timerKinds) {
    const dueAt = dueAtOf[kind](conversation, settings)
    if (dueAt !== null) timers.push({ kind, dueAt })
  }
  return timers
}

const dueAtOf: Record<TimerKind, (conversation: Condition, settings: TransferSettings) => number | null> = {
  offer: (it) => (isRunningOffer(it) && !isPersonal(it) ? it.offerEndsAt : null),
  personal: (it) => (isRunningOffer(it) && isPersonal(it) ? it.offerEndsAt : null),
  exclusive: (it) => (it.exclusive && it.state !== 'closed' ? windowEndsAt(it.lastInboundAt) : null),
  return: (it, { returnSeconds }) =>
    it.state === 'suspended' && it.waitingSince !== null ? it.waitingSince + returnSeconds * 1000 : null,
  silence: (it, { silenceSeconds }) => {
    const since = silentSince(it)
    return since === null || silenceSeconds === null || it.state === 'parked' ? null : since + silenceSeconds * 1000
  },
  last_call: (it, { closeSeconds, lastCallSeconds }) => {
    const since = silentSince(it)
    if (since === null || closeSeconds === null || lastCallSeconds === null || it.lastCalledAt !== null) return null
    return since + (closeSeconds - lastCallSeconds) * 1000
  },
  auto_close: (it, { closeSeconds, lastCallSeconds }) => {
    const since = silentSince(it)
    if (since === null || closeSeconds === null) return null
    const dueAt = since + closeSeconds * 1000
    // Called late, because nothing ran meanwhile: the customer still gets the whole time to answer.
    return it.lastCalledAt === null ? dueAt : Math.max(dueAt, it.lastCalledAt + (lastCallSeconds ?? 0) * 1000)
  },
  bot: (it) => (it.state === 'waiting' ? it.botEndsAt : null),
}

/** Since when the customer is silent to an agent; null: not, or nobody listens. */
function silentSince({ state, openedAt, unansweredSince }: Condition): number | null {
  const isListening = (state === 'active' && openedAt !== null) || state === 'suspended' || state === 'parked'
  return isListening ? unansweredSince : null
}

function isRunningOffer({ state, openedAt }: Condition): boolean {
  return state === 'waiting' || isOffered(state, openedAt)
}

function isPersonal({ state, cause }: Condition): boolean {
  return state === 'active' && cause === 'personal_queue'
}
