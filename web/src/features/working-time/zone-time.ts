import { remember } from '../../ui/format/remember.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Zones change their clocks twice a year or never. */
const YEAR_DAYS = 370

const wall = remember(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
)

/** What the clock on the wall shows at `at` (ms), as if it were UTC (ms, whole minutes). */
function wallTime(at: number, timeZone: string): number {
  const parts = wall(timeZone).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
}

const offset = (at: number, timeZone: string) => wallTime(at, timeZone) - Math.floor(at / MINUTE) * MINUTE

/** Today's weekday (0: Monday), its date and the minute of the day at `at` (ms) in a zone. */
export function timeIn(timeZone: string, at: number): { day: number; date: string; minute: number } {
  const local = new Date(wallTime(at, timeZone))
  return {
    day: (local.getUTCDay() + 6) % 7,
    date: local.toISOString().slice(0, 10),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

/** When the clocks of a zone are changed next after `now` (ms), to the minute; null: not within a year. */
export function nextClockChange(timeZone: string, now: number): number | null {
  const before = offset(now, timeZone)
  for (let days = 1; days <= YEAR_DAYS; days++) {
    if (offset(now + days * DAY, timeZone) === before) continue
    let [same, other] = [now + (days - 1) * DAY, now + days * DAY]
    while (other - same > MINUTE) {
      const middle = same + Math.floor((other - same) / 2 / MINUTE) * MINUTE || other
      if (offset(middle, timeZone) === before) same = middle
      else other = middle
    }
    return Math.floor(other / MINUTE) * MINUTE
  }
  return null
}
