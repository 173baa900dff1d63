import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcsOf } from './arcs.ts'

test('one part alone is a whole ring, and what is nought is not drawn', () => {
  const arcs = arcsOf([
    { key: 'a', count: 0 },
    { key: 'b', count: 3 },
  ])
  expect(arcs.map(({ key }) => key)).toEqual(['b'])
  expect(arcs[0]?.path).toMatch(/^M0 -82A.*Z.*Z$/)
})

test('whatever the counts, each part that is there is drawn, without a number that is none', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 5 }), (counts) => {
      const arcs = arcsOf(counts.map((count, n) => ({ key: String(n), count })))
      expect(arcs).toHaveLength(counts.filter((count) => count > 0).length)
      for (const { path, x, y } of arcs) expect(`${path} ${x} ${y}`).not.toMatch(/NaN|Infinity|e-/)
    }),
  )
})
