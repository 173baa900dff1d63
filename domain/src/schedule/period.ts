import { isOpen, nextChange } from './open.ts'
import type { Schedule } from './schedule.ts'

/** A time throughout which a number is open or closed, from `since` to `until` (milliseconds); `until` null: for good. */
export type Period = { open: boolean; since: number; until: number | null }

/**
 * The period at `now`, going on from one that is known of the same schedule. Whoever was late by several changes still gets the
 * instant at which the present period began. Before the known one nothing is known: it begins now.
 */
export const periodAt = (schedule: Schedule | null, known: Period, now: number): Period => {
  if (now < known.since) return beginning(schedule, now)
  let period = known
  while (period.until !== null && period.until <= now) {
    period = { open: !period.open, since: period.until, until: nextChange(schedule, period.until) }
  }
  return period
}

/** The period at `now` under a schedule that has just been set: who was open or closed before and still is, is so since then. */
export const periodUnder = (schedule: Schedule | null, before: Period, now: number): Period => {
  const period = beginning(schedule, now)
  return period.open === before.open && before.since <= now ? { ...period, since: before.since } : period
}

const beginning = (schedule: Schedule | null, now: number): Period => ({
  open: isOpen(schedule, now),
  since: now,
  until: nextChange(schedule, now),
})
