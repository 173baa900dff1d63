import type { WaitingSummary } from '../../live/waiting-list.ts'

/** From where on it is tight, and from where on too much. */
export const copeLimits = [0.6, 0.8] as const

export type Cope = {
  verdict: 'nobody_waits' | 'cope' | 'just' | 'not' | 'nobody_ready'
  /** How many wait for an agent: to be assigned, or not opened yet. Who is parked, or a bot's, waits for nobody. */
  waiting: number
  /** From 0 to 1. */
  needle: number
  /** What the free places clear in ten minutes. */
  cleared: number
  /** `pace`: of the last hour. `usual`: too little was closed to tell, so each place is taken to clear its usual share. */
  by: 'pace' | 'usual'
}

const TEN_MINUTES_OF_HOUR = 6
/** What a place clears in ten minutes when nothing better is known: a conversation in twenty minutes. */
export const USUAL_PER_PLACE = 0.5

/**
 * Whether the agents who are Ready can cope: those who wait, divided by what their free places clear in ten minutes. A place clears
 * what it cleared in the last hour, and never less than a conversation in twenty minutes: a quiet hour is no slow one.
 */
export function copeOf({ statuses, withBot, ready, places, freePlaces, closedLastHour }: WaitingSummary): Cope {
  const waiting = Math.max(0, (statuses.find(({ status }) => status === 1)?.count ?? 0) - withBot)
  const pace = places === 0 ? 0 : closedLastHour / TEN_MINUTES_OF_HOUR / places
  const cleared = freePlaces * Math.max(USUAL_PER_PLACE, pace)
  const read = { waiting, cleared, by: pace > USUAL_PER_PLACE ? 'pace' : 'usual' } as const
  if (waiting === 0) return { ...read, verdict: 'nobody_waits', needle: 0 }
  if (ready === 0) return { ...read, verdict: 'nobody_ready', needle: 1 }
  const needle = cleared === 0 ? 1 : Math.min(1, waiting / cleared)
  const [tight, over] = copeLimits
  return { ...read, verdict: needle >= over ? 'not' : needle >= tight ? 'just' : 'cope', needle }
}
