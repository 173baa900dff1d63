import type { ReportRow } from './report/report.ts'
import type { Context, Row } from './row.ts'

/** Measures rows one after the other; one that cannot be measured says why, and the others are measured all the same. */
export const runRows = async (rows: readonly Row[], parts: Omit<Context, 'once'>): Promise<ReportRow[]> => {
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
  for (const row of rows) results.push(await runRow(row, context))
  return results
}

const runRow = async (row: Row, context: Context): Promise<ReportRow> => {
  const { name, what, unit, target } = row
  try {
    const { value, limit = null, ratio = null, met, spread = null, details } = await row.run(context)
    return { name, what, value, unit, limit, ratio, target, met, spread, details }
  } catch (error) {
    context.say(`${name} could not be measured: ${(error as Error).stack}`)
    const details = { problem: (error as Error).message }
    return { name, what, value: null, unit, limit: null, ratio: null, target, met: false, spread: null, details }
  }
}
