import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copeOf } from './cope.ts'

const of = (waiting: number, ready: number, freePlaces: number, closedLastHour: number, parked = 0) =>
  copeOf({
    statuses: [
      { status: 1, count: waiting, oldestAt: null },
      { status: 2, count: parked, oldestAt: null },
    ],
    ready,
    freePlaces,
    closedLastHour,
  })

describe('whether the agents cope (A-WAIT-02)', () => {
  test.each([
    [0, 3, 0, 0, 'nobody_waits'],
    [5, 0, 0, 30, 'nobody_ready'],
    [5, 3, 10, 0, 'cope'],
    [6, 3, 10, 0, 'just'],
    [8, 3, 10, 0, 'not'],
    [7, 3, 5, 30, 'just'],
    [2, 1, 0, 0, 'not'],
  ] as const)(
    '%i wait, %i are Ready with %i places, %i closed in an hour: %s',
    (waiting, ready, free, closed, verdict) => {
      expect(of(waiting, ready, free, closed).verdict).toBe(verdict)
    },
  )

  test('who is parked waits for nobody', () => {
    expect(of(0, 2, 0, 0, 50).verdict).toBe('nobody_waits')
  })

  test('when everybody has an agent', () => {
    expect(of(5, 2, 8, 0).emptyInMs).toBe(0)
    expect(of(8, 2, 5, 12).emptyInMs).toBe(15 * 60_000)
    expect(of(8, 2, 5, 0).emptyInMs).toBeNull()
  })

  test('more places never make it worse, more customers never better', () => {
    const some = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: 1, max: 50 }), (waiting, free, closed, more) => {
        const { needle } = of(waiting, 1, free, closed)
        expect(needle).toBeGreaterThanOrEqual(0)
        expect(needle).toBeLessThanOrEqual(1)
        expect(of(waiting, 1, free + more, closed).needle).toBeLessThanOrEqual(needle)
        expect(of(waiting + more, 1, free, closed).needle).toBeGreaterThanOrEqual(needle)
      }),
    )
  })
})
