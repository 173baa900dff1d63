const units = [
  { seconds: 86_400, en: ['day', 'days'], it: ['giorno', 'giorni'] },
  { seconds: 3_600, en: ['h', 'h'], it: ['h', 'h'] },
  { seconds: 60, en: ['min', 'min'], it: ['min', 'min'] },
  { seconds: 1, en: ['s', 's'], it: ['s', 's'] },
] as const

// What people write for a unit, in the languages we speak; each is understood in all of them.
const words: readonly (readonly [number, string])[] = [
  [86_400, 'd day days g gg giorno giorni'],
  [3_600, 'h hr hrs hour hours ora ore'],
  [60, "m min mins minute minutes minuto minuti ′ '"],
  [1, 's sec secs second seconds secondo secondi ″ "'],
]
const written = new Map(words.flatMap(([seconds, names]) => names.split(' ').map((name) => [name, seconds] as const)))

const part = /\s*(\d+(?:[.,]\d+)?)\s*([a-z′'″"]+)\s*(?:,|and|e\b)?/gy

/** A duration (seconds) as it is typed: `30 min`, `2 h`, `3 days`, `1 h 30 min`. */
export function durationWords(seconds: number, language: string): string {
  let left = seconds
  const parts: string[] = []
  for (const unit of units) {
    const count = Math.floor(left / unit.seconds)
    left -= count * unit.seconds
    if (count > 0) parts.push(`${count} ${unit[language === 'it' ? 'it' : 'en'][count === 1 ? 0 : 1]}`)
  }
  return parts.length === 0 ? '0 s' : parts.join(' ')
}

/** The seconds that somebody typed, whole; NaN when it is no duration or names no unit. */
export function readDuration(text: string): number {
  const typed = text.trim().toLowerCase()
  if (/^0+$/.test(typed)) return 0
  let [sum, at] = [0, 0]
  for (const found of typed.matchAll(part)) {
    const seconds = written.get(found[2] ?? '')
    if (seconds === undefined) return Number.NaN
    sum += Number(found[1]?.replace(',', '.')) * seconds
    at += found[0].length
  }
  return at === typed.length && at > 0 ? Math.round(sum) : Number.NaN
}
