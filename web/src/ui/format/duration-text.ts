const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const whole = (ms: number, unit: number) => Math.floor(Math.max(0, ms) / unit)
const two = (value: number) => String(value).padStart(2, '0')

/** How long somebody has waited (ms), for the lamp: `38″`, `7′`, `1h 12′`, `2 d`. */
export function waitText(ms: number): string {
  if (ms < MINUTE) return `${whole(ms, SECOND)}″`
  if (ms < HOUR) return `${whole(ms, MINUTE)}′`
  if (ms < DAY) return hoursAndMinutes(ms)
  return `${whole(ms, DAY)} d`
}

/** What is left of the 24 hours (ms): `5h 42′`, `42′`, `38″`; never negative. */
export function windowLeftText(ms: number): string {
  if (ms < MINUTE) return `${whole(ms, SECOND)}″`
  if (ms < HOUR) return `${whole(ms, MINUTE)}′`
  return hoursAndMinutes(ms)
}

/** A running countdown (ms), rounded up so that it ends at zero: `2′ 09″`, `48″`. */
export function countdownText(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / SECOND)
  return seconds < 60 ? `${seconds}″` : `${Math.floor(seconds / 60)}′ ${two(seconds % 60)}″`
}

function hoursAndMinutes(ms: number): string {
  const minutes = whole(ms % HOUR, MINUTE)
  return `${whole(ms, HOUR)}h ${minutes < 10 ? two(minutes) : minutes}′`
}
