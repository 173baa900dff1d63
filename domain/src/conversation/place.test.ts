import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowestFreePlace } from './place.ts'

describe('A-CONV-05 the places of an agent', () => {
  it.each<[number[], number, number | null]>([
    [[], 5, 1],
    [[1, 2, 4], 5, 3],
    [[2, 1], 2, null],
    [[], 0, null],
    [[7, 1], 3, 2],
  ])('%j of %i: %s is next', (taken, maximum, next) => {
    expect(lowestFreePlace(taken, maximum)).toBe(next)
  })

  it('C-08 is the lowest one free within the maximum, and null only when all are taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), fc.nat(10), (taken, maximum) => {
        const places = Array.from({ length: maximum }, (_, i) => i + 1)
        expect(lowestFreePlace(taken, maximum)).toBe(places.find((place) => !taken.includes(place)) ?? null)
      }),
    )
  })
})
