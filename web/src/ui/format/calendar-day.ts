import { remember } from './remember.ts'

const isoDay = remember(
  (timeZone: string | undefined) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
)

/** Midnight is at a full quarter of an hour everywhere. */
const QUARTER = 900_000
const MOST = 20_000
const days = remember((_timeZone: string | undefined) => new Map<number, string>())

/** The calendar day on which a moment (ms) falls in a time zone, as `2026-11-21`. Asked for each of ten thousand messages. */
export function calendarDay(at: number, timeZone?: string): string {
  const known = days(timeZone)
  const quarter = Math.floor(at / QUARTER)
  const held = known.get(quarter)
  if (held !== undefined) return held
  const day = isoDay(timeZone).format(at)
  if (known.size > MOST) known.clear()
  known.set(quarter, day)
  return day
}

/** How many midnights lie between two moments (ms) in a time zone; negative when the first is later. */
export function daysBetween(earlier: number, later: number, timeZone?: string): number {
  const midnight = (at: number) => Date.parse(`${calendarDay(at, timeZone)}T00:00:00Z`)
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000)
}
