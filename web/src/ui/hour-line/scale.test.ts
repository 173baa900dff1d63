import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisOf, curveThrough, shownHours } from './scale.ts'

test('the axis has whole numbers and room for the highest', () => {
  expect(axisOf(0)).toEqual([0, 1, 2, 3])
  expect(axisOf(9)).toEqual([0, 3, 6, 9])
  expect(axisOf(10)).toEqual([0, 4, 8, 12])
})

test('now is always shown, and so is the first hour with anything in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(23, 24, 25), fc.array(fc.nat(20), { minLength: 1, maxLength: 23 }), (day, counts) => {
      const { from, until } = shownHours(counts, day)
      const now = counts.length - 1
      expect(from).toBeGreaterThanOrEqual(0)
      expect(until).toBeLessThan(day)
      expect(from <= now && now <= until).toBe(true)
      expect(until - from).toBeGreaterThanOrEqual(10)
      const first = counts.findIndex((count) => count > 0)
      if (first >= 0) expect(from).toBeLessThanOrEqual(first)
    }),
  )
})

test('a single point is no line yet', () => {
  expect(curveThrough([])).toBe('')
  expect(curveThrough([{ x: 1, y: 2 }])).toBe('M1 2')
})
