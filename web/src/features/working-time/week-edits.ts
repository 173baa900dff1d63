import type { WorkingTime } from '@centralino/contract/service.ts'

export type Schedule = NonNullable<WorkingTime['schedule']>
export type Holiday = Schedule['holidays'][number]
export type Week = Schedule['week']
export type Span = Week[number][number]

export const DAY = 1_440
export const STEP = 15

/** What one of a day's times may cover without touching others: minutes of that day; the next day's begin at 1440. */
export function roomOf(week: Week, day: number, index: number): Span {
  const before = week[day]?.[index - 1]?.to ?? 0
  const night = (week[(day + 6) % 7]?.at(-1)?.to ?? 0) - DAY
  const after = week[day]?.[index + 1]?.from
  const morning = week[(day + 1) % 7]?.[0]?.from ?? DAY
  return { from: Math.max(0, before, night), to: after ?? DAY + morning }
}

/** The time moved by so many minutes, its length kept, to a quarter of an hour, as far as there is room. */
export function moved({ from, to }: Span, by: number, room: Span): Span {
  const length = to - from
  const latest = Math.min(room.to - length, DAY - STEP)
  const start = between(quarter(from + by), room.from, Math.max(room.from, latest))
  return { from: start, to: start + length }
}

/** The time with one of its ends moved by so many minutes, to a quarter of an hour, as far as there is room. */
export function resized({ from, to }: Span, end: 'from' | 'to', by: number, room: Span): Span {
  if (end === 'to') return { from, to: between(quarter(to + by), from + STEP, room.to) }
  return { from: between(quarter(from + by), room.from, Math.min(to, DAY) - STEP), to }
}

const quarter = (minutes: number) => Math.round(minutes / STEP) * STEP
const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** The week with this time put in the place of another, or added (`index` undefined); null where it would overlap. */
export function placed(week: Week, day: number, span: Span, index?: number): Week | null {
  const others = (week[day] ?? []).filter((_, at) => at !== index)
  const hours = [...others, span].sort((a, b) => a.from - b.from)
  const next = week.with(day, hours)
  const room = roomOf(next, day, hours.indexOf(span))
  return span.from >= room.from && span.to <= room.to ? next : null
}

/** The days (0: Monday) on which two times overlap, or one overlaps the morning after. */
export const overlappingDays = (week: Week): number[] =>
  week.flatMap((hours, day) => (hours.some(({ to }, index) => to > roomOf(week, day, index).to) ? [day] : []))

/** How long the hours last, in minutes. */
export const lengthOf = (hours: readonly Span[]): number => hours.reduce((sum, { from, to }) => sum + to - from, 0)

/** Minutes as hours: `9 h`, `9 h 30`. */
export const hoursLength = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60}`
