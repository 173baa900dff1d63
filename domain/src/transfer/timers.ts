import { isOffered } from '../conversation/lifecycle.ts'
import { windowEndsAt } from '../message/window.ts'
import type { Condition, TransferSettings } from './condition.ts'

/**
 * What can be due for a conversation.
 *
 * `offer`: to an agent, to a skillset, or to those who missed it once. `exclusive`: the customer's 24 hours. `personal`: its
 * owner is away. `silence`: nobody answered the agent. `return`: its agent left it open.
 */
export const timerKinds = ['offer', 'exclusive', 'personal', 'silence', 'return'] as const

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
    const working = (it.state === 'active' && it.openedAt !== null) || it.state === 'suspended'
    if (!working || silenceSeconds === null || it.unansweredSince === null) return null
    // Whoever opens or unpauses a silent conversation gets the whole time to write to the customer.
    return Math.max(it.unansweredSince, it.openedAt ?? 0) + silenceSeconds * 1000
  },
}

function isRunningOffer({ state, openedAt }: Condition): boolean {
  return state === 'waiting' || isOffered(state, openedAt)
}

function isPersonal({ state, cause }: Condition): boolean {
  return state === 'active' && cause === 'personal_queue'
}
