const HOUR = 3_600_000
const SHORTEST_ARC_HOURS = 24 * (6 / 360)

export type RingTone = 'quiet' | 'accent' | 'lamp' | 'urgent' | 'closed'

/** How the ring of a jack is drawn with `msLeft` of the 24 hours: its colour's name and its length in hours. */
export function windowRing(msLeft: number): { tone: RingTone; hours: number } {
  if (msLeft <= 0) return { tone: 'closed', hours: 0 }
  const hours = Math.min(24, Math.max(SHORTEST_ARC_HOURS, msLeft / HOUR))
  if (msLeft > 12 * HOUR) return { tone: 'quiet', hours }
  if (msLeft > 4 * HOUR) return { tone: 'accent', hours }
  if (msLeft >= HOUR) return { tone: 'lamp', hours }
  return { tone: 'urgent', hours }
}
