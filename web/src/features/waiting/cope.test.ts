import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copeLimits, copeOf, USUAL_PER_PLACE } from './cope.ts'

const of = (waiting: number, ready: number, freePlaces: number, closedLastHour = 0, more: object = {}) =>
  copeOf({
    statuses: [
      { status: 1, count: waiting, oldestAt: null },
      { status: 2, count: 50, oldestAt: null },
    ],
    withBot: 0,
    ready,
    places: freePlaces + 10,
    freePlaces,
    closedLastHour,
    ...more,
  })

describe('whether the agents cope (A-WAIT-02)', () => {
  test.each([
    ['nobody waits, though many are parked', of(0, 3, 0), 'nobody_waits', 0],
    ['all who wait are the bot’s', of(3, 2, 1, 0, { withBot: 3 }), 'nobody_waits', 0],
    ['nobody is Ready', of(5, 0, 0, 30), 'nobody_ready', 1],
    ['no place is free', of(1, 2, 0, 40), 'not', 1],
    ['a quiet hour: 10 places clear 5', of(2, 3, 10), 'cope', 0.4],
    ['five wait, thirteen places are free', of(5, 4, 13), 'just', 5 / 6.5],
    [
      'the picture of the page: 13 free places, each clears one in 18 minutes',
      of(5, 4, 13, 66, { places: 20 }),
      'just',
      0.7,
    ],
    ['a quiet hour: 5 places clear 2.5', of(2, 3, 5), 'not', 0.8],
    ['a quick hour: 20 places closed 120, one each in 10 minutes', of(2, 3, 10, 120), 'cope', 0.2],
    ['more than they clear', of(50, 3, 10, 120), 'not', 1],
  ] as const)('%s', (_, { verdict, needle }, expected, value) => {
    expect(verdict).toBe(expected)
    expect(needle).toBeCloseTo(value, 2)
  })

  test('it says by what it was counted', () => {
    expect(of(5, 2, 10, 0)).toMatchObject({ cleared: 10 * USUAL_PER_PLACE, by: 'usual' })
    expect(of(5, 2, 10, 120)).toMatchObject({ cleared: 10, by: 'pace' })
  })

  test('the needle is waiting ÷ what the free places clear, between 0 and 1, and the words follow it', () => {
    const some = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: 1, max: 50 }), (waiting, free, closed, more) => {
        const { needle, cleared, verdict } = of(waiting, 1, free, closed)
        expect(needle).toBeGreaterThanOrEqual(0)
        expect(needle).toBeLessThanOrEqual(1)
        if (waiting > 0 && cleared >= waiting) expect(needle * cleared).toBeCloseTo(waiting)
        if (verdict === 'not') expect(needle).toBeGreaterThanOrEqual(copeLimits[1])
        if (verdict === 'cope') expect(needle).toBeLessThan(copeLimits[0])
        expect(of(waiting, 1, free, closed + more).needle).toBeLessThanOrEqual(needle)
        expect(of(waiting, 1, free + more, 0).needle).toBeLessThanOrEqual(of(waiting, 1, free, 0).needle)
        expect(of(waiting + more, 1, free, closed).needle).toBeGreaterThanOrEqual(needle)
      }),
    )
  })
})
