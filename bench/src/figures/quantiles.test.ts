import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quantile, spreadOf } from './quantiles.ts'

describe('the median', () => {
  it.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[10, 2, 30, 4], 7],
    [[100, 20, 3], 20],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('has as many values below it as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values)
        const half = values.length / 2
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half)
      }),
    )
  })

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN()
  })
})

describe('a quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)

  it.each([
    [0, 1],
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])('%d of 1 to 100 is %d', (share, expected) => {
    expect(quantile(hundred, share)).toBe(expected)
  })

  it('of few values is the worst one, never one that was not measured', () => {
    expect(quantile([5, 1, 9], 0.99)).toBe(9)
    expect(quantile([5], 0.5)).toBe(5)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

it('the spread goes from the least to the most', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ min: 1, max: 3 })
})
