import { quantile, spreadOf } from '../figures/quantiles.ts'
import type { Row } from '../row.ts'
import { measureConsole } from './measure-console.ts'

export const row: Row = {
  name: 'console-switch',
  what: 'from one conversation to another, click to painted, with 200 open; p95 over first and second visits',
  unit: 'ms',
  target: 'p95 at most 50 ms',
  async run(context) {
    const { first, again, bare, conversations } = await measureConsole(context)
    const all = [...first, ...again]
    const value = quantile(all, 0.95)
    const limit = quantile(bare, 0.95)
    return {
      value,
      limit,
      ratio: value / limit,
      met: value <= 50,
      spread: spreadOf(all),
      details: {
        conversations,
        firstVisit: { p50: quantile(first, 0.5), p95: quantile(first, 0.95), worst: Math.max(...first) },
        again: { p50: quantile(again, 0.5), p95: quantile(again, 0.95), worst: Math.max(...again) },
      },
    }
  },
}
