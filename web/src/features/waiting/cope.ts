import type { WaitingSummary } from '../../live/waiting-list.ts'

/** From where on it is tight, and from where on too much. */
export const copeLimits = [0.6, 0.8] as const

export type Cope = {
  verdict: 'nobody_waits' | 'cope' | 'just' | 'not' | 'nobody_ready'
  /** How many wait for an agent: to be assigned, or not opened yet. Who is parked waits for nobody. */
  waiting: number
  /** From 0 to 1. */
  needle: number
  /** When everybody has an agent at the pace of the last hour, in ms; 0: there is room for all; null: never. */
  emptyInMs: number | null
}

const HOUR = 3_600_000
const TEN_MINUTES_OF_HOUR = 6

/**
 * Whether the agents who are Ready can cope: those who wait, divided by how many can be taken on within ten minutes, which are the
 * places free now and those that become free at the pace of the last hour.
 */
export function copeOf({ statuses, ready, freePlaces, closedLastHour }: WaitingSummary): Cope {
  const waiting = statuses.find(({ status }) => status === 1)?.count ?? 0
  if (waiting === 0) return { verdict: 'nobody_waits', waiting, needle: 0, emptyInMs: 0 }
  if (ready === 0) return { verdict: 'nobody_ready', waiting, needle: 1, emptyInMs: null }
  const room = freePlaces + closedLastHour / TEN_MINUTES_OF_HOUR
  const needle = room === 0 ? 1 : Math.min(1, waiting / room)
  const [tight, over] = copeLimits
  const verdict = needle >= over ? 'not' : needle >= tight ? 'just' : 'cope'
  return { verdict, waiting, needle, emptyInMs: emptyIn(waiting - freePlaces, closedLastHour) }
}

function emptyIn(without: number, closedPerHour: number): number | null {
  if (without <= 0) return 0
  return closedPerHour === 0 ? null : (without / closedPerHour) * HOUR
}
