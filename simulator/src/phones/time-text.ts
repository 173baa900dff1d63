import { currentLanguage, word } from './words.ts'

const dayMs = 24 * 60 * 60_000

export function clockText(at: number): string {
  return new Intl.DateTimeFormat(currentLanguage(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)
}

/** `10:47:12.804` */
export function exactText(at: number): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

/** Today, Yesterday, a weekday within the week, else the date. */
export function dayText(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
  if (days === 0) return word('day.today')
  if (days === 1) return word('day.yesterday')
  const form: Intl.DateTimeFormatOptions =
    days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' }
  const text = new Intl.DateTimeFormat(currentLanguage(), form).format(at)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
