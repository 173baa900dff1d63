import { calendarDay, daysBetween } from './calendar-day.ts'
import { remember } from './remember.ts'

/** Whose clock and whose words: a BCP 47 tag and an IANA time zone (absent: this computer's). */
export interface Locale {
  locale: string
  timeZone?: string | undefined
}

const format = (options: Intl.DateTimeFormatOptions) =>
  remember((locale: string, timeZone: string | undefined) => new Intl.DateTimeFormat(locale, { ...options, timeZone }))

const hourMinute = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const hourMinuteSecond = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const weekday = format({ weekday: 'short' })
const dayMonth = format({ day: 'numeric', month: 'short' })
const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' })
const longDayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const relative = remember((locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/** `16:28`, always on the 24-hour clock. */
export const clockText = (at: number, { locale, timeZone }: Locale) => hourMinute(locale, timeZone).format(at)

/** `16:28:07`, for receipts. */
export const clockSeconds = (at: number, { locale, timeZone }: Locale) => hourMinuteSecond(locale, timeZone).format(at)

/** When something last happened: `16:28` today, then “Yesterday”, `Sat`, `12 Oct`, `12 Oct 2025`. Times in ms. */
export function whenText(at: number, now: number, where: Locale): string {
  const days = daysBetween(at, now, where.timeZone)
  if (days <= 0) return clockText(at, where)
  if (days === 1) return capitalised(relative(where.locale).format(-1, 'day'), where.locale)
  if (days < 7) return capitalised(weekday(where.locale, where.timeZone).format(at), where.locale)
  return (isSameYear(at, now, where) ? dayMonth : dayMonthYear)(where.locale, where.timeZone).format(at)
}

/** The mark above a day's messages: “Today”, “Yesterday, Saturday 21 November”, “Monday 12 October”. Times in ms. */
export function dayText(at: number, now: number, where: Locale): string {
  const days = daysBetween(at, now, where.timeZone)
  const day = () => (isSameYear(at, now, where) ? longDay : longDayYear)(where.locale, where.timeZone).format(at)
  if (days === 0) return capitalised(relative(where.locale).format(0, 'day'), where.locale)
  if (days === 1) return `${capitalised(relative(where.locale).format(-1, 'day'), where.locale)}, ${day()}`
  return capitalised(day(), where.locale)
}

const isSameYear = (a: number, b: number, { timeZone }: Locale) =>
  calendarDay(a, timeZone).slice(0, 4) === calendarDay(b, timeZone).slice(0, 4)

const capitalised = (word: string, locale: string) => word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
