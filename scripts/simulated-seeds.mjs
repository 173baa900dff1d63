// Started by simulate-routing.mjs with the Node of the house. Ends with 1 when a law was broken; names the seed, so that it can be run again.
import { parseArgs } from 'node:util'
import { simulate } from '../domain/src/simulation/simulate.ts'

const shown = 20

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    events: { type: 'string', default: '500' },
  },
})
const [seeds, from, most] = [values.seeds, values.from, values.events].map(Number)
if (![seeds, from, most].every(Number.isSafeInteger)) {
  console.error('--seeds, --from and --events take whole numbers')
  process.exit(2)
}

const began = performance.now()
const tally = new Map()
let broken = 0
let stored = 0
for (let seed = from; seed < from + seeds; seed++) {
  const run = simulate(seed, most)
  stored += run.events
  for (const [what, times] of run.tally) tally.set(what, (tally.get(what) ?? 0) + times)
  if (run.violations.length === 0) continue
  broken += 1
  if (broken <= shown) console.log(run.violations.join('\n'))
}

for (const [what, times] of [...tally].sort()) console.log(`${String(times).padStart(10)}  ${what}`)
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(
  `${seeds} seeds, ${stored} events in ${seconds} s: ${broken === 0 ? 'all laws hold' : `${broken} seeds broke a law`}`,
)
process.exitCode = broken === 0 ? 0 : 1
