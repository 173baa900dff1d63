import { Temporal } from 'temporal-polyfill'
import { DAY_MINUTES, type Schedule, type Span } from './schedule.ts'

/** What is wrong with a schedule, and where: `day` 1 is Monday. */
export type ScheduleFault =
  | { code: 'unknown_time_zone' }
  | { code: 'times_reversed' | 'times_overlap'; day: number }
  | { code: 'times_reversed' | 'times_overlap' | 'holiday_twice'; date: string }

/** The first fault of a schedule, or null. Times that touch are no overlap; Sunday night may run into Monday. */
export const checkSchedule = ({ timeZone, week, holidays }: Schedule): ScheduleFault | null => {
  if (!isTimeZone(timeZone)) return { code: 'unknown_time_zone' }
  for (const [index, hours] of week.entries()) {
    const tomorrow = Math.min(...(week[(index + 1) % week.length] ?? []).map(({ from }) => from + DAY_MINUTES))
    const code = faultOf(hours, tomorrow)
    if (code) return { code, day: index + 1 }
  }
  const seen = new Set<string>()
  for (const { date, hours } of holidays) {
    if (seen.has(date)) return { code: 'holiday_twice', date }
    seen.add(date)
    const code = faultOf(hours, Number.POSITIVE_INFINITY)
    if (code) return { code, date }
  }
  return null
}

/** An offset like `+02:00` is none: it knows no daylight-saving time. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** `tomorrow`: when the next day's hours begin, on this day's count. */
const faultOf = (hours: readonly Span[], tomorrow: number): 'times_reversed' | 'times_overlap' | null => {
  if (hours.some(({ from, to }) => to <= from)) return 'times_reversed'
  const inOrder = [...hours].sort((a, b) => a.from - b.from)
  const overlaps = inOrder.some(({ to }, index) => to > (inOrder[index + 1]?.from ?? tomorrow))
  return overlaps ? 'times_overlap' : null
}
