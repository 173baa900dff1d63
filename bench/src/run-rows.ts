import type { ReportRow } from './report/report.ts'
import type { Context, Row } from './row.ts'

class TimeIsUp extends Error {}

type Parts = Omit<Context, 'once'> & {
  /** When the run must be over: what is under way then, and all that comes after it, counts as not measured. */
  timeIsUp?: AbortSignal
}

/** Measures rows one after the other; one that cannot be measured says why, and the others are measured all the same. */
export const runRows = async (rows: readonly Row[], { timeIsUp, ...parts }: Parts): Promise<ReportRow[]> => {
  const made = new Map<string, Promise<unknown>>()
  const context: Context = {
    ...parts,
    once: <T>(key: string, make: () => Promise<T>): Promise<T> => {
      const held = (made.get(key) as Promise<T> | undefined) ?? make()
      made.set(key, held)
      return held
    },
  }
  const results: ReportRow[] = []
  for (const row of rows) results.push(await runRow(row, context, timeIsUp))
  return results
}

const runRow = async (row: Row, context: Context, timeIsUp?: AbortSignal): Promise<ReportRow> => {
  const { name, what, unit, target } = row
  try {
    const {
      value,
      limit = null,
      ratio = null,
      met,
      spread = null,
      details,
    } = await before(timeIsUp, () => row.run(context))
    return { name, what, value, unit, limit, ratio, target, met, spread, details }
  } catch (error) {
    const { message, stack } = error as Error
    context.say(`${name} could not be measured: ${error instanceof TimeIsUp ? message : stack}`)
    const details = { problem: message }
    return { name, what, value: null, unit, limit: null, ratio: null, target, met: false, spread: null, details }
  }
}

const before = async <T>(timeIsUp: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
  const giveUp = new Promise<never>((_, reject) => {
    const tell = () => reject(new TimeIsUp('the time of the whole run was up'))
    if (timeIsUp?.aborted) tell()
    timeIsUp?.addEventListener('abort', tell, { once: true })
  })
  return timeIsUp?.aborted ? giveUp : Promise.race([giveUp, work()])
}
