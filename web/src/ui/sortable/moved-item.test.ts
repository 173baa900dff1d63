import { expect, test } from 'vitest'
import { movedItem, placeAt } from './moved-item.ts'

test('an item stands where it was moved to, the others keep their order', () => {
  expect(movedItem(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(movedItem(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
})

test('a dragged row passes another at its middle', () => {
  const middles = [20, 60, 100]
  expect(placeAt(59, middles, 0)).toBe(0)
  expect(placeAt(61, middles, 0)).toBe(1)
  expect(placeAt(400, middles, 0)).toBe(2)
  expect(placeAt(10, middles, 2)).toBe(0)
  expect(placeAt(61, middles, 2)).toBe(2)
})
