import { useSyncExternalStore } from 'react'
import { type Step, stepDown } from './step.ts'
import { readClock, subscribeToClock } from './ticker.ts'

/** The time in ms, in whole steps from `anchor`. The caller renders again only when the step changes. */
export function useNow(step: Step, anchor = 0): number {
  const snapshot = () => stepDown(readClock(), step, anchor)
  return useSyncExternalStore(subscribeToClock, snapshot, snapshot)
}
