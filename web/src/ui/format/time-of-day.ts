const HOUR = 60
const DAY = 24 * HOUR

/** A time of day (minutes) as short as people write it: `9`, `9:30`; 1440 is `24`, and what lies beyond is the next day's. */
export function shortTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
  const shown = minutes > DAY ? hours - 24 : hours
  return rest === 0 ? String(shown) : `${shown}:${String(rest).padStart(2, '0')}`
}

/** Times of a day as `readHours` reads them: `9–13, 14:30–19`. */
export const shortHours = (hours: readonly { from: number; to: number }[]): string =>
  hours.map(({ from, to }) => `${shortTime(from)}–${shortTime(to)}`).join(', ')

/** A time of day (minutes) with all its digits: `09:00`, `24:00`. */
export function longTime(minutes: number): string {
  const within = minutes > DAY ? minutes - DAY : minutes
  return `${String(Math.floor(within / HOUR)).padStart(2, '0')}:${String(within % HOUR).padStart(2, '0')}`
}

/** The minute of the day that somebody typed (`9`, `9:30`, `09.30`, `0930`, `24`), or NaN. */
export function readTime(text: string): number {
  const found = /^(\d{1,2})(?:[:.,h]?(\d{2}))?$/.exec(text.trim())
  if (!found) return Number.NaN
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  return minutes > 59 || hours * HOUR + minutes > DAY ? Number.NaN : hours * HOUR + minutes
}

/** Times of a day that somebody typed: `9–13, 14:30–19`; what ends before it begins ends the next day. Null: not understood. */
export function readHours(text: string): { from: number; to: number }[] | null {
  const parts = text.split(/[,;]/).filter((each) => each.trim() !== '')
  const spans = parts.map((each) => {
    const [from = Number.NaN, to = Number.NaN, ...more] = each.split(/[-–—]/).map(readTime)
    return { from, to: to <= from ? to + DAY : to, isOne: more.length === 0 && from < DAY }
  })
  if (spans.some(({ from, to, isOne }) => !isOne || Number.isNaN(from + to))) return null
  return spans.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
}
