import { useSyncExternalStore } from 'react'
import { stepDown } from './step.ts'
import { readClock, subscribeToClock } from './ticker.ts'

const MINUTE = 60_000

/** Whole seconds below a minute, whole minutes above: as fine as any text or ring shows it. */
const readable = (ms: number) => stepDown(Math.max(0, ms), ms < MINUTE ? 'second' : 'minute', 0)

/** How long ago something happened (ms), in steps that people read. */
export function useElapsed(since: number): number {
  const snapshot = () => readable(readClock() - since)
  return useSyncExternalStore(subscribeToClock, snapshot, snapshot)
}

/** How long until something happens (ms, 0 when past), in steps that people read. */
export function useRemaining(until: number): number {
  const snapshot = () => readable(until - readClock())
  return useSyncExternalStore(subscribeToClock, snapshot, snapshot)
}
