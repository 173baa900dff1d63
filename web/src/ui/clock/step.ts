export type Step = 'second' | 'minute'

const length: Record<Step, number> = { second: 1_000, minute: 60_000 }

/**
 * The last moment not after `now` that lies a whole number of steps from `anchor` (ms): anchored at a message's time, a
 * minute ends when the message's minute ends and not when the wall clock's does.
 */
export function stepDown(now: number, step: Step, anchor: number): number {
  return anchor + Math.floor((now - anchor) / length[step]) * length[step]
}
