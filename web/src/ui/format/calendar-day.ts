import { remember } from './remember.ts'

const isoDay = remember(
  (timeZone: string | undefined) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
)

/** The calendar day on which a moment (ms) falls in a time zone, as `2026-11-21`. */
export const calendarDay = (at: number, timeZone?: string) => isoDay(timeZone).format(at)

/** How many midnights lie between two moments (ms) in a time zone; negative when the first is later. */
export function daysBetween(earlier: number, later: number, timeZone?: string): number {
  const midnight = (at: number) => Date.parse(`${calendarDay(at, timeZone)}T00:00:00Z`)
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000)
}
