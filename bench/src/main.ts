// npm run bench [-- --quick] [--row NAME …] [--json FILE] [--write-docs]: the table of performance.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { allRows } from './all-rows.ts'
import { createCleanUp } from './processes/clean-up.ts'
import { checkout } from './processes/server.ts'
import { performancePage } from './report/document.ts'
import { detailsOf, textTable } from './report/format.ts'
import { commitOf, describeMachine, loadNow, type Report } from './report/report.ts'
import { runRows } from './run-rows.ts'

const usage = `usage: npm run bench -- [--quick] [--row NAME]… [--json FILE] [--write-docs]
rows: ${allRows.map(({ name }) => name).join(', ')}`

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        row: { type: 'string', multiple: true, default: [] },
        json: { type: 'string' },
        'write-docs': { type: 'boolean', default: false },
      },
    })
    const unknown = values.row.filter((name) => !allRows.some((row) => row.name === name))
    if (unknown.length > 0) throw new Error(`there is no row called ${unknown.join(', ')}`)
    return values
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

const options = readOptions()
const cleanUp = createCleanUp()
let leaving = false
const leave = (code: number, why: string): void => {
  if (leaving) return
  leaving = true
  console.error(`${why}: clearing up …`)
  void cleanUp.run().then(() => process.exit(code))
}
process.on('SIGINT', () => leave(130, 'Interrupted'))
process.on('SIGTERM', () => leave(143, 'Asked to end'))
// The script that started us was killed: nobody reads what we measure.
process.on('disconnect', () => leave(143, 'The starter is gone'))

const timeIsUp = AbortSignal.timeout(options.quick ? 180_000 : 600_000)
process.on('unhandledRejection', (error) => {
  // A row that was given up may still fail for want of its server.
  if (timeIsUp.aborted || leaving) return
  console.error(error)
  leave(1, 'Something went wrong')
})

const startedAt = performance.now()
const loadBefore = loadNow()
const chosen = options.row.length === 0 ? allRows : allRows.filter(({ name }) => options.row.includes(name))
const say = (line: string): void => (leaving ? undefined : console.error(line))
const rows = await runRows(chosen, { quick: options.quick, cleanUp, say, timeIsUp })
// Rows fail when their servers are taken away: nothing to tell.
if (leaving) await new Promise(() => undefined)
await cleanUp.run()

const report: Report = {
  date: new Date().toISOString(),
  commit: commitOf(),
  mode: options.quick ? 'quick' : 'full',
  seconds: (performance.now() - startedAt) / 1000,
  machine: describeMachine(loadBefore),
  rows,
}
console.log(textTable(rows))
for (const row of rows) console.log(`\n${row.name}: ${row.what}\n  ${detailsOf(row)}`)
if (options.json)
  writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', options.json), `${JSON.stringify(report, null, 2)}\n`)
if (options['write-docs']) writeFileSync(join(checkout, 'docs', 'performance.md'), performancePage(report))
// A target that is missed is a finding; only what could not be measured is a failure.
process.exit(rows.every(({ value }) => value !== null) ? 0 : 1)
