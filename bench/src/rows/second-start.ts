import { median, spreadOf } from '../figures/quantiles.ts'
import type { Row } from '../row.ts'
import { measureStart } from './measure-start.ts'

export const row: Row = {
  name: 'second-start',
  what: 'from `npm start` to ready, everything installed and built',
  unit: 's',
  target: 'at most 5 s',
  async run(context) {
    const seconds = (await measureStart(context)).readyMs.map((ms) => ms / 1000)
    const value = median(seconds)
    return { value, met: value <= 5, spread: spreadOf(seconds), details: { starts: seconds.length } }
  },
}
