import { expect, test } from 'vitest'
import { arcPath, pointAt } from './gauge-geometry.ts'

test('the needle goes from the left over the top to the right', () => {
  expect([0, 0.5, 1].map((value) => pointAt(value, 76))).toEqual([
    { x: 22, y: 92 },
    { x: 98, y: 16 },
    { x: 174, y: 92 },
  ])
  expect(arcPath(0, 1, 76)).toBe('M22 92A76 76 0 0 1 174 92')
})
