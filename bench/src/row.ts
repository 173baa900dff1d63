import type { Spread } from './figures/quantiles.ts'
import type { CleanUp } from './processes/clean-up.ts'

/** What one run of a row found. */
export type Outcome = {
  /** The median over the rounds. */
  value: number
  /** The baseline measured in the same run, in the unit of the value: what the same machine reaches with nothing around it. */
  limit?: number
  /** Value by limit: the figure that can be compared between machines. */
  ratio?: number
  met: boolean
  spread?: Spread
  details: Record<string, unknown>
}

export type Row = {
  name: string
  /** What is measured, in one line. */
  what: string
  unit: string
  target: string
  run(context: Context): Promise<Outcome>
}

export type Context = {
  /** Short rounds, for a look: figures of a quick run prove nothing. */
  quick: boolean
  cleanUp: CleanUp
  /** A line for the person who waits. */
  say(line: string): void
  /** Makes something that several rows share (a running server, a measurement two rows read) on first use. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>
}
