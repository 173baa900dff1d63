import { backoff } from './backoff.ts'

/** Addresses where nobody answers: one silence holds back everything that goes there, instead of a storm of attempts. */
export type Pauses = {
  /** Until when nothing should be sent there, ms; 0 if it may be tried. */
  until(url: string): number
  failed(url: string, now: number): number
  answered(url: string): void
}

const longest = 1000

export function createPauses(): Pauses {
  const pauses = new Map<string, { until: number; failures: number }>()
  return {
    until: (url) => pauses.get(url)?.until ?? 0,
    failed(url, now) {
      const known = pauses.get(url) ?? { until: 0, failures: 0 }
      // Many connections fail together: they are one failure.
      if (known.until <= now) {
        known.failures += 1
        known.until = now + Math.min(longest, backoff(known.failures))
      }
      pauses.set(url, known)
      return known.until
    },
    answered: (url) => {
      pauses.delete(url)
    },
  }
}
