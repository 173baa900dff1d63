import { remember } from './remember.ts'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

const inUnit = remember(
  (locale: string, unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)
const joined = remember((locale: string) => new Intl.ListFormat(locale, { type: 'unit', style: 'long' }))

/** A duration (ms) for a screen reader, in its two largest units: “1 hour, 12 minutes”. Seconds only below a minute. */
export function spokenDuration(ms: number, locale: string): string {
  const first = units.findIndex(([, length]) => ms >= length)
  if (first === -1) return inUnit(locale, 'second').format(0)
  const smallest = first === units.length - 1 ? first : Math.min(first + 1, units.length - 2)
  let left = ms
  const parts: string[] = []
  for (const [unit, length] of units.slice(first, smallest + 1)) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) parts.push(inUnit(locale, unit).format(count))
  }
  return joined(locale).format(parts)
}
