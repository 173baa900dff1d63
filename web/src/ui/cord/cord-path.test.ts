import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cordPath } from './cord-path.ts'

test('a cord turns twice, with round corners', () => {
  expect(cordPath({ x: 336, y: 205 }, { x: 364, y: 33 })).toBe('M336 205H340Q350 205 350 195V43Q350 33 360 33H364')
})

test('at the same height it is straight', () => {
  expect(cordPath({ x: 0, y: 40 }, { x: 24, y: 40.4 })).toBe('M0 40H24')
})

test('it begins at the row, ends at the plug and never leaves the gutter between them', () => {
  const place = fc.integer({ min: 0, max: 4_000 })
  fc.assert(
    fc.property(place, place, fc.integer({ min: -40, max: 40 }).filter(Boolean), place, (x, y, run, y2) => {
      const path = cordPath({ x, y }, { x: x + run, y: y2 })
      expect(path.startsWith(`M${x} ${y}`)).toBe(true)
      expect(path.endsWith(`H${x + run}`)).toBe(true)
      for (const [, at] of path.matchAll(/[MHQ](-?[\d.]+)/g)) {
        expect(Number(at)).toBeGreaterThanOrEqual(Math.min(x, x + run) - 0.1)
        expect(Number(at)).toBeLessThanOrEqual(Math.max(x, x + run) + 0.1)
      }
    }),
  )
})
