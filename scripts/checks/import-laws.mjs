import { resolve } from 'node:path'
import { root } from '../root.mjs'
import { cruiseRooms } from './module-graph.mjs'
import { pronounce } from './verdict.mjs'

function describe({ from, to, cycle }) {
  if (from === to) return `nothing leads to ${to}`
  return `${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`
}

const folder = resolve(process.argv[2] ?? root)
process.chdir(folder)
const { files, violations, missed } = await cruiseRooms(folder)
pronounce(
  [
    ...violations.map((violation) => `${violation.rule.name}: ${describe(violation)}`),
    ...missed.map((path) => `${path}: its imports were not read, so no law was checked on it`),
  ],
  `${files.length} modules keep the laws`,
)
