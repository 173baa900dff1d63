import { dateAt, instantOf, type LocalDate, readDate } from './local-time.ts'
import { DAY_MINUTES, type Holiday, type Schedule, type Span } from './schedule.ts'

/**
 * Whether the number is served at an instant (milliseconds). Without a schedule it always is.
 *
 * Hours are meant as clocks show them: an hour that clocks jump over is missing from the working time, one that comes twice is
 * worked twice. Opening at a time that comes twice is at the first, closing at the second, so a number never closes and opens
 * again only because the clock was turned back. A holiday replaces everything on its date: its weekday's hours, and what would
 * have run into it from the evening before.
 */
export const isOpen = (schedule: Schedule | null, at: number): boolean => {
  if (!schedule) return true
  const today = dateAt(at, schedule.timeZone)
  const hours = calendarOf(schedule)
  return [-2, -1, 0].some((days) =>
    intervalsOf(hours, today.add({ days }), schedule.timeZone).some(({ start, end }) => start <= at && at < end),
  )
}

/** The first instant (milliseconds) after `at` from which the number is closed if it is open, and the reverse; null: never. */
export const nextChange = (schedule: Schedule | null, at: number): number | null => {
  if (!schedule) return null
  const hours = calendarOf(schedule)
  const today = dateAt(at, schedule.timeZone)
  // Beyond the last holiday every week is like the one before.
  const last = [today, ...schedule.holidays.map(({ date }) => readDate(date))].reduce((a, b) => (isAfter(a, b) ? a : b))
  const horizon = last.add({ days: 9 })
  let openUntil: number | null = null
  for (let day = today.add({ days: -2 }); !isAfter(day, horizon); day = day.add({ days: 1 })) {
    for (const { start, end } of intervalsOf(hours, day, schedule.timeZone)) {
      if (end <= at) continue
      if (openUntil === null && start > at) return start
      if (openUntil !== null && start > openUntil) return openUntil
      openUntil = Math.max(openUntil ?? 0, end)
    }
  }
  return openUntil !== null && openUntil < instantOf(horizon, DAY_MINUTES, schedule.timeZone, 'earlier')
    ? openUntil
    : null
}

/** What applies on the date that the number's clocks show at an instant: its hours, and the holiday's name if it is one. */
export const hoursAt = (
  schedule: Schedule,
  at: number,
): { date: string; hours: readonly Span[]; holiday: string | null } => {
  const date = dateAt(at, schedule.timeZone)
  const { holidays, week } = calendarOf(schedule)
  const holiday = holidays.get(date.toString())
  return { date: date.toString(), hours: holiday?.hours ?? weekdayOf(week, date), holiday: holiday?.name ?? null }
}

type Calendar = { week: Schedule['week']; holidays: ReadonlyMap<string, Holiday> }

const calendarOf = ({ week, holidays }: Schedule): Calendar => ({
  week,
  holidays: new Map(holidays.map((holiday) => [holiday.date, holiday])),
})

/** The working time that begins on a date, in milliseconds, in order; an end is the first instant that is no more part of it. */
const intervalsOf = (
  { week, holidays }: Calendar,
  date: LocalDate,
  timeZone: string,
): { start: number; end: number }[] => {
  const hours = holidays.get(date.toString())?.hours ?? weekdayOf(week, date)
  if (hours.length === 0) return []
  const isEve = hours.some(({ to }) => to > DAY_MINUTES) && holidays.has(date.add({ days: 1 }).toString())
  return [...hours]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      start: instantOf(date, from, timeZone, 'earlier'),
      end: instantOf(date, isEve ? Math.min(to, DAY_MINUTES) : to, timeZone, 'later'),
    }))
    .filter(({ start, end }) => start < end)
}

const weekdayOf = (week: Schedule['week'], date: LocalDate): readonly Span[] => week[date.dayOfWeek - 1] ?? []

const isAfter = (a: LocalDate, b: LocalDate): boolean => a.toString() > b.toString()
