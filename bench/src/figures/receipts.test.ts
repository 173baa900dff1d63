import { expect, it } from 'vitest'
import { countReceipts } from './receipts.ts'

const expected = new Set(['a', 'b', 'c'])

it('everything once at everybody is nothing to report, in whatever order it comes', () => {
  const receivers = [
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
  ]
  expect(countReceipts(expected, receivers)).toEqual({ missing: 0, twice: 0, strange: 0 })
})

it('what one receiver has too often does not make up for what another lacks', () => {
  const receivers = [
    ['a', 'b', 'b', 'c', 'b'],
    ['a', 'c'],
  ]
  expect(countReceipts(expected, receivers)).toEqual({ missing: 1, twice: 2, strange: 0 })
})

it('a receiver of nothing lacks everything', () => {
  expect(countReceipts(expected, [[], ['x', 'a', 'b', 'c']])).toEqual({ missing: 3, twice: 0, strange: 1 })
})
