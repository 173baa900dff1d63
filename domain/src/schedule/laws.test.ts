import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSchedule } from './check-schedule.ts'
import { isOpen, nextChange } from './open.ts'
import { type Period, periodAt, periodUnder } from './period.ts'
import type { Schedule, Span } from './schedule.ts'
import { serviceStatus } from './service-status.ts'

const HOUR = 3_600_000

const zone = fc.constantFrom(
  'Europe/Rome',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
  'America/Santiago',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
)
/** Up to three times of a day that touch or lie apart, the last of which may end the next morning. */
const hours: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_740 }), { maxLength: 6 })
  .map((minutes) => minutes.sort((a, b) => a - b))
  .map((minutes) =>
    minutes.flatMap((from, index) => {
      const to = minutes[index + 1]
      return index % 2 === 0 && to !== undefined && from < 1_440 ? [{ from, to }] : []
    }),
  )
const date = fc
  .integer({ min: 0, max: 500 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const holidays = fc.uniqueArray(
  fc.record({ date, name: fc.constant('a day'), hours: fc.oneof(fc.constant([]), hours) }),
  { maxLength: 4, selector: (holiday) => holiday.date },
)
const week = fc.array(fc.oneof({ weight: 3, arbitrary: hours }, { weight: 1, arbitrary: fc.constant([]) }), {
  minLength: 7,
  maxLength: 7,
})
const schedule: fc.Arbitrary<Schedule> = fc
  .record({ timeZone: zone, week, holidays })
  .filter((one) => checkSchedule(one) === null)
/** Often near a change of clocks, to the minute or not. */
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 4, 1) }),
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-29T01:00Z',
        '2026-10-25T01:00Z',
        '2026-03-08T07:00Z',
        '2026-11-01T06:00Z',
        '2026-10-03T15:30Z',
        '2026-04-04T15:00Z',
        '2026-04-23T22:00Z',
        '2026-10-29T21:00Z',
        '2026-03-08T05:00Z',
        '2026-11-01T05:00Z',
        '2026-04-05T03:00Z',
        '2026-09-06T04:00Z',
      ),
      fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
    )
    .map(([change, ms]) => Date.parse(change) + ms),
)

describe('X-10 laws of opening and closing', () => {
  it('nothing changes before the next change, and then everything does', () => {
    fc.assert(
      fc.property(
        schedule,
        instant,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        (of, at, parts) => {
          const next = nextChange(of, at)
          const end = next ?? at + 30 * 24 * HOUR
          expect(end).toBeGreaterThan(at)
          for (const between of [...parts.map((part) => at + Math.floor((end - 1 - at) * part)), end - 1])
            expect(isOpen(of, between)).toBe(isOpen(of, at))
          if (next !== null) expect(isOpen(of, next)).toBe(!isOpen(of, at))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('away from clock changes a number is open exactly when the clock on the wall says so', () => {
    fc.assert(
      fc.property(schedule, instant, (of, at) => {
        // A clock that shows the same time a day earlier and later was not touched meanwhile, nor was a night that reaches here.
        fc.pre(
          [-48, -24, 24].every(
            (days) => wallClock(at + days * HOUR, of.timeZone).minute === wallClock(at, of.timeZone).minute,
          ),
        )
        expect(isOpen(of, at)).toBe(openOnTheWall(of, at))
      }),
      { numRuns: 300 },
    )
  })

  it('the order in which times and holidays are written down means nothing', () => {
    fc.assert(
      fc.property(schedule, instant, (of, at) => {
        const turned = {
          ...of,
          week: of.week.map((day) => day.toReversed()),
          holidays: of.holidays.toReversed(),
        }
        expect([isOpen(turned, at), nextChange(turned, at)]).toEqual([isOpen(of, at), nextChange(of, at)])
      }),
      { numRuns: 100 },
    )
  })
})

describe('X-10 laws of periods', () => {
  const begun = (of: Schedule, at: number): Period => ({ open: isOpen(of, at), since: at, until: nextChange(of, at) })

  it('however late one looks, the period is the same as for who looked all the time', () => {
    fc.assert(
      fc.property(
        schedule,
        instant,
        fc.array(fc.integer({ min: 0, max: 40 * HOUR }), { maxLength: 4 }),
        (of, start, steps) => {
          let now = start
          let watched = begun(of, start)
          for (const step of steps) {
            now += step
            watched = periodAt(of, watched, now)
          }
          expect(watched).toEqual(periodAt(of, begun(of, start), now))
          expect([watched.open, watched.until]).toEqual([isOpen(of, now), nextChange(of, now)])
          expect(watched.since).toBeLessThanOrEqual(now)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('a clock that was set back is no reason to be wrong', () => {
    fc.assert(
      fc.property(schedule, instant, fc.integer({ min: 1, max: 72 * HOUR }), (of, start, back) => {
        expect(periodAt(of, begun(of, start), start - back)).toEqual(begun(of, start - back))
      }),
      { numRuns: 100 },
    )
  })

  it('a new schedule does not begin anew what goes on', () => {
    fc.assert(
      fc.property(schedule, schedule, instant, fc.integer({ min: 0, max: 72 * HOUR }), (old, next, start, later) => {
        const now = start + later
        const before = periodAt(old, begun(old, start), now)
        const after = periodUnder(next, before, now)
        expect([after.open, after.until]).toEqual([isOpen(next, now), nextChange(next, now)])
        expect(after.since).toBe(after.open === before.open ? before.since : now)
      }),
      { numRuns: 100 },
    )
  })
})

describe('A-SVC-03 A-SVC-04 A-SVC-05 the numbers as a whole', () => {
  it.each([
    [[true, true], 'open'],
    [[true, false], 'mixed'],
    [[false, false], 'closed'],
    [[true], 'open'],
    [[], 'closed'],
  ] as const)('%j: %s', (numbers, status) => {
    expect(serviceStatus(numbers.map((open) => ({ open })))).toBe(status)
  })
})

/** An independent reading: what a clock and a calendar on the wall show, by Intl. */
const wallClock = (at: number, timeZone: string): { date: string; minute: number } => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { date: `${of('year')}-${of('month')}-${of('day')}`, minute: Number(of('hour')) * 60 + Number(of('minute')) }
}

const openOnTheWall = (of: Schedule, at: number): boolean => {
  const { date: today, minute } = wallClock(at, of.timeZone)
  const yesterday = new Date(Date.parse(today) - 24 * HOUR).toISOString().slice(0, 10)
  const on = (day: string) => {
    const holiday = of.holidays.find((one) => one.date === day)
    return {
      isHoliday: holiday !== undefined,
      hours: holiday?.hours ?? of.week[(new Date(day).getUTCDay() + 6) % 7] ?? [],
    }
  }
  const within = (now: number, { from, to }: Span) => from <= now && now < to
  return (
    on(today).hours.some((span) => within(minute, span)) ||
    (!on(today).isHoliday && on(yesterday).hours.some((span) => within(minute + 1_440, span)))
  )
}
