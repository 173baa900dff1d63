export type LampTone = 'calm' | 'brass' | 'urgent'

/** From when on (ms of waiting) a lamp is brass and urgent; the tenant sets them. */
export interface LampThresholds {
  brass: number
  urgent: number
}

export const usualThresholds: LampThresholds = { brass: 3 * 60_000, urgent: 10 * 60_000 }

export function lampTone(waitedMs: number, { brass, urgent }: LampThresholds = usualThresholds): LampTone {
  if (waitedMs >= urgent) return 'urgent'
  return waitedMs >= brass ? 'brass' : 'calm'
}

/** One, two, three dots: the wait read without its colour. */
export const lampDots: Record<LampTone, 1 | 2 | 3> = { calm: 1, brass: 2, urgent: 3 }
