import { type Outcome, outcomeOf } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'
import { agentLeft } from './presence.ts'
import { type TimerKind, timerKinds, timersOf } from './timers.ts'

/**
 * What can be wrong with a conversation. `overdue`: something was due and has not happened. `timers_wrong`: what will be due is
 * not there, comes too late, or is of a kind that nothing leaves behind. `not_assigned`: it waits although somebody could have it.
 * `owner_disabled`: it is with, or waits for, somebody who is disabled. `message_waits`: a message of ours does not go out.
 */
export const stuckFaults = ['overdue', 'timers_wrong', 'not_assigned', 'owner_disabled', 'message_waits'] as const

export type StuckFault = (typeof stuckFaults)[number]

/** How long what is due may take, in milliseconds: whatever was left undone is taken up again several times within it. */
export const EXPECTED_MS = 30_000

/** A row of a conversation: a timer of the rules, or `woken`, which a customer's message to a parked one leaves. */
export type TimerRow = { kind: TimerKind | 'woken'; dueAt: number }

/** One thing that is wrong, and since when (ms); `timer` is the kind of row it is about. */
export interface Fault {
  fault: StuckFault
  since: number
  timer: TimerRow['kind'] | null
}

/** What is known around a conversation; instants in milliseconds, null where there is none. */
export interface StuckFacts {
  timers: readonly TimerRow[]
  /** Since when somebody whom routing would give it to is Ready and has a place. */
  assignableSince: number | null
  /** Since when its owner is disabled. */
  ownerGoneSince: number | null
  /** Since when a message of ours should have gone out. */
  messageSince: number | null
}

/** What is wrong with a conversation at `now`; empty when it is well. */
export function faultsOf(conversation: Condition, facts: StuckFacts, settings: TransferSettings, now: number): Fault[] {
  const { state, botEndsAt, assigneeId } = conversation
  const faults = timerFaults(conversation, facts.timers, settings, now)
  const { assignableSince, ownerGoneSince, messageSince } = facts
  const mayBeGiven = state === 'waiting' && botEndsAt === null
  if (mayBeGiven && assignableSince !== null && isLate(assignableSince, now))
    faults.push({ fault: 'not_assigned', since: assignableSince, timer: null })
  if (state !== 'closed' && assigneeId !== null && ownerGoneSince !== null)
    faults.push({ fault: 'owner_disabled', since: ownerGoneSince, timer: null })
  if (messageSince !== null) faults.push({ fault: 'message_waits', since: messageSince, timer: null })
  return faults
}

/** What brings a conversation's own row back to where it should be, and whether it must be woken besides. */
export interface Repair {
  /** Null: its row and its timers are as they should be. */
  outcome: Outcome | null
  /** The customer wrote to it while it was parked, and nothing says so. */
  wakes: boolean
}

/**
 * What repairs a conversation at `now`; null when it is well. Who lost an owner waits for the next one, and the timers are those of
 * the rules. What is due then, or can be given away, is done the ordinary way: by whoever looks for it, who is to be told.
 */
export function repair(
  conversation: Condition,
  facts: StuckFacts,
  settings: TransferSettings,
  now: number,
): Repair | null {
  const faults = faultsOf(conversation, facts, settings, now)
  if (faults.length === 0) return null
  const wakes = faults.some(({ timer }) => timer === 'woken')
  if (faults.some(({ fault }) => fault === 'owner_disabled'))
    return { outcome: agentLeft(conversation, settings, now), wakes }
  const isAboutTimers = faults.some(({ timer }) => timer !== null && timer !== 'woken')
  return { outcome: isAboutTimers ? outcomeOf(conversation, settings) : null, wakes }
}

/** Kinds that a customer's message, or a number that no longer wants them, leaves behind: each is a question that comes to nothing. */
const leftBehind: readonly TimerRow['kind'][] = ['silence', 'last_call', 'auto_close', 'bot', 'woken']

function timerFaults(
  conversation: Condition,
  rows: readonly TimerRow[],
  settings: TransferSettings,
  now: number,
): Fault[] {
  const wanted = timersOf(conversation, settings)
  const faults: Fault[] = []
  for (const kind of timerKinds) {
    const row = rows.find((one) => one.kind === kind)
    const timer = wanted.find((one) => one.kind === kind)
    if (row === undefined && timer === undefined) continue
    // A row that failed is put off again and again: what counts is when it was first due.
    const dueAt = Math.min(row?.dueAt ?? Number.POSITIVE_INFINITY, timer?.dueAt ?? Number.POSITIVE_INFINITY)
    if (row !== undefined && isLate(dueAt, now)) faults.push({ fault: 'overdue', since: dueAt, timer: kind })
    else if (conversation.state !== 'closed' && isWrong(kind, row?.dueAt, timer?.dueAt, now))
      faults.push({ fault: 'timers_wrong', since: Math.min(dueAt, lastMoment(conversation, now)), timer: kind })
  }
  const woken = wokenFault(conversation, rows.find(({ kind }) => kind === 'woken')?.dueAt, now)
  return woken === null ? faults : [...faults, woken]
}

/** A row that comes early is asked in vain and set anew; one that is missing or comes late is never asked in time. */
function isWrong(kind: TimerKind, row: number | undefined, wanted: number | undefined, now: number): boolean {
  if (wanted === undefined) return !leftBehind.includes(kind)
  if (row === undefined) return true
  // Due already, and put off: it is being tried again, or overdue in a moment.
  return row > wanted && wanted > now
}

/** It is asked for at once; a row that lies ahead was put off because it failed. */
function wokenFault(conversation: Condition, dueAt: number | undefined, now: number): Fault | null {
  const wroteAt = isUnheard(conversation) ? (conversation.lastInboundAt ?? now) : null
  const since = dueAt === undefined || dueAt > now ? wroteAt : dueAt
  if (since === null || (dueAt !== undefined && !isLate(since, now))) return null
  return { fault: dueAt === undefined ? 'timers_wrong' : 'overdue', since: Math.min(since, now), timer: 'woken' }
}

/** Whether the customer wrote to it after it was parked. WhatsApp's clock is not ours, so a little does not count. */
function isUnheard({ state, lastInboundAt, waitingSince }: Condition): boolean {
  return (
    state === 'parked' && lastInboundAt !== null && waitingSince !== null && lastInboundAt > waitingSince + EXPECTED_MS
  )
}

/** The last thing that is known to have happened to it: since then at the latest its timers should have been right. */
function lastMoment(conversation: Condition, now: number): number {
  const { openedAt, waitingSince, lastInboundAt, unansweredSince, lastCalledAt, stepSince } = conversation
  const known = [openedAt, waitingSince, lastInboundAt, unansweredSince, lastCalledAt, stepSince]
  const past = known.filter((at) => at !== null && at <= now) as number[]
  return past.length === 0 ? now : Math.max(...past)
}

function isLate(at: number, now: number): boolean {
  return now - at > EXPECTED_MS
}
