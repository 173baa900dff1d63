import { resolve } from 'node:path'
import { cruiseRooms } from './module-graph.mjs'
import { root } from './source-files.mjs'
import { pronounce } from './verdict.mjs'

const folder = resolve(process.argv[2] ?? root)
process.chdir(folder)
const { files, violations, missed } = await cruiseRooms(folder)
pronounce(
  [
    ...violations.map(
      ({ rule, from, to, cycle }) =>
        `${rule.name}: ${from} → ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`,
    ),
    ...missed.map((path) => `${path}: its imports were not read, so no law was checked on it`),
  ],
  `${files.length} modules keep the laws`,
)
