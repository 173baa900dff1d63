import { daysBetween } from './calendar-day.ts'
import type { Locale } from './clock-text.ts'
import { remember } from './remember.ts'

const weekday = remember(
  (locale: string, timeZone: string | undefined) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }),
)
const dayMonth = remember(
  (locale: string, timeZone: string | undefined) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }),
)
const relative = remember((locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/** On which day something to come lies: today, one that has a name (“tomorrow”, `Mon`), or a date (`12 Jan`). Times in ms. */
export function dayAhead(
  at: number,
  now: number,
  { locale, timeZone }: Locale,
): { kind: 'today' | 'day' | 'date'; day: string } {
  const days = daysBetween(now, at, timeZone)
  if (days <= 0) return { kind: 'today', day: relative(locale).format(0, 'day') }
  if (days === 1) return { kind: 'day', day: relative(locale).format(1, 'day') }
  if (days < 7) return { kind: 'day', day: weekday(locale, timeZone).format(at) }
  return { kind: 'date', day: dayMonth(locale, timeZone).format(at) }
}
