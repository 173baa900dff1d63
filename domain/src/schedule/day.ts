import { dateAt, instantOf } from './local-time.ts'

/** A day as the clocks of a time zone count it, in milliseconds: from its first instant until that of the next day. */
export interface Day {
  from: number
  until: number
  /** Where each of its hours begins: 24 of them, 23 or 25 when clocks are changed. */
  hours: readonly number[]
}

export const HOUR_MS = 3_600_000

/** The day in which an instant (milliseconds) lies. */
export function dayAt(at: number, timeZone: string): Day {
  const date = dateAt(at, timeZone)
  const from = instantOf(date, 0, timeZone, 'earlier')
  const until = instantOf(date.add({ days: 1 }), 0, timeZone, 'earlier')
  const hours = Array.from({ length: Math.ceil((until - from) / HOUR_MS) }, (_, hour) => from + hour * HOUR_MS)
  return { from, until, hours }
}
