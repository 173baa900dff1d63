import { quantile, spreadOf } from '../figures/quantiles.ts'
import type { Row } from '../row.ts'
import { measureConsole } from './measure-console.ts'

export const row: Row = {
  name: 'console-scroll',
  what: 'a frame while a conversation of 10,000 messages is scrolled to its start, page by page; p95',
  unit: 'ms',
  target: 'p95 at most 50 ms',
  async run(context) {
    const { frames, mostDrawn } = await measureConsole(context)
    const value = quantile(frames, 0.95)
    return {
      value,
      met: value <= 50,
      spread: spreadOf(frames),
      details: { frames: frames.length, worst: Math.max(...frames), p50: quantile(frames, 0.5), mostDrawn },
    }
  },
}
