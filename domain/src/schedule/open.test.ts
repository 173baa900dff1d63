import { describe, expect, it } from 'vitest'
import { hoursAt, isOpen, nextChange } from './open.ts'
import type { Schedule, Span } from './schedule.ts'

const office: Span[] = [
  { from: 540, to: 780 },
  { from: 840, to: 1080 },
]
const workdays = (hours: readonly Span[]): Schedule['week'] => [hours, hours, hours, hours, hours, [], []]
const daily = (...hours: Span[]): Schedule['week'] => Array.from({ length: 7 }, () => hours)
const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  timeZone: 'Europe/Rome',
  week: workdays(office),
  holidays: [],
  ...over,
})
/** Every change from one instant on, as instants in UTC. */
const changes = (of: Schedule, from: string, count: number): string[] => {
  const found: string[] = []
  for (let at = nextChange(of, Date.parse(from)); at !== null && found.length < count; at = nextChange(of, at)) {
    found.push(`${isOpen(of, at) ? 'opens' : 'closes'} ${new Date(at).toISOString().slice(0, 16)}`)
  }
  return found
}

describe('A-SVC-01 C-15 a number’s working time', () => {
  it('without a schedule it is always open', () => {
    expect([isOpen(null, 0), nextChange(null, 0)]).toEqual([true, null])
  })

  it('an empty week is always closed, a full one always open', () => {
    const [never, always] = [schedule({ week: daily() }), schedule({ week: daily({ from: 0, to: 1440 }) })]
    expect([isOpen(never, 0), nextChange(never, 0)]).toEqual([false, null])
    expect([isOpen(always, 0), nextChange(always, 0)]).toEqual([true, null])
  })

  it('opens and closes at the minute, in the number’s own time zone', () => {
    expect(changes(schedule(), '2026-11-20T07:00Z', 6)).toEqual([
      'opens 2026-11-20T08:00',
      'closes 2026-11-20T12:00',
      'opens 2026-11-20T13:00',
      'closes 2026-11-20T17:00',
      'opens 2026-11-23T08:00',
      'closes 2026-11-23T12:00',
    ])
    expect(changes(schedule({ timeZone: 'Asia/Kathmandu' }), '2026-11-20T00:00Z', 1)).toEqual([
      'opens 2026-11-20T03:15',
    ])
  })

  it('times that touch are one', () => {
    const whole = schedule({ week: daily({ from: 540, to: 780 }, { from: 780, to: 1440 }, { from: 0, to: 60 }) })
    expect(changes(whole, '2026-11-20T06:00Z', 3)).toEqual([
      'opens 2026-11-20T08:00',
      'closes 2026-11-21T00:00',
      'opens 2026-11-21T08:00',
    ])
  })

  it('a night belongs to the day on which it begins', () => {
    const friday = schedule({ week: [[], [], [], [], [{ from: 1320, to: 1800 }], [], []] })
    expect(changes(friday, '2026-11-16T00:00Z', 3)).toEqual([
      'opens 2026-11-20T21:00',
      'closes 2026-11-21T05:00',
      'opens 2026-11-27T21:00',
    ])
    expect(isOpen(friday, Date.parse('2026-11-21T04:59Z'))).toBe(true)
  })
})

describe('C-15 holidays', () => {
  it('close the day, or have their own hours', () => {
    const christmas = schedule({
      holidays: [
        { date: '2026-12-24', name: 'Vigilia', hours: [{ from: 600, to: 720 }] },
        { date: '2026-12-25', name: 'Natale', hours: [] },
      ],
    })
    expect(changes(christmas, '2026-12-23T18:00Z', 4)).toEqual([
      'opens 2026-12-24T09:00',
      'closes 2026-12-24T11:00',
      'opens 2026-12-28T08:00',
      'closes 2026-12-28T12:00',
    ])
    expect(hoursAt(christmas, Date.parse('2026-12-24T23:30Z'))).toEqual({
      date: '2026-12-25',
      hours: [],
      holiday: 'Natale',
    })
    expect(hoursAt(christmas, Date.parse('2026-12-23T09:00Z'))).toEqual({
      date: '2026-12-23',
      hours: office,
      holiday: null,
    })
  })

  it('end a night at their midnight, and may run into the next day themselves', () => {
    const nights = schedule({
      week: daily({ from: 1320, to: 1800 }),
      holidays: [
        { date: '2026-12-25', name: 'Natale', hours: [] },
        { date: '2026-12-31', name: 'San Silvestro', hours: [{ from: 1200, to: 1860 }] },
      ],
    })
    expect(changes(nights, '2026-12-24T12:00Z', 4)).toEqual([
      'opens 2026-12-24T21:00',
      'closes 2026-12-24T23:00',
      'opens 2026-12-26T21:00',
      'closes 2026-12-27T05:00',
    ])
    expect(changes(nights, '2026-12-31T12:00Z', 2)).toEqual(['opens 2026-12-31T19:00', 'closes 2027-01-01T06:00'])
  })

  it('are found however far away they are', () => {
    const rare = schedule({
      week: daily(),
      holidays: [{ date: '2028-02-29', name: 'Leap', hours: [{ from: 0, to: 1440 }] }],
    })
    expect(changes(rare, '2026-11-20T00:00Z', 3)).toEqual(['opens 2028-02-28T23:00', 'closes 2028-02-29T23:00'])
    const ever = schedule({
      week: daily({ from: 0, to: 1440 }),
      holidays: [{ date: '2028-02-29', name: 'Leap', hours: [] }],
    })
    expect(changes(ever, '2026-11-20T00:00Z', 3)).toEqual(['closes 2028-02-28T23:00', 'opens 2028-02-29T23:00'])
  })
})

describe('X-10 the days on which clocks change', () => {
  it.each<[string, string, Span[], string, string[]]>([
    [
      'a night is an hour shorter when clocks go forward',
      'Europe/Rome',
      [{ from: 60, to: 300 }],
      '2026-03-28T23:00Z',
      ['opens 2026-03-29T00:00', 'closes 2026-03-29T03:00', 'opens 2026-03-29T23:00'],
    ],
    [
      'and an hour longer when they go back',
      'Europe/Rome',
      [{ from: 60, to: 300 }],
      '2026-10-24T22:30Z',
      ['opens 2026-10-24T23:00', 'closes 2026-10-25T04:00', 'opens 2026-10-26T00:00'],
    ],
    [
      'hours before and after the change follow the clock on the wall',
      'Europe/Rome',
      [{ from: 540, to: 1080 }],
      '2026-10-24T06:00Z',
      ['opens 2026-10-24T07:00', 'closes 2026-10-24T16:00', 'opens 2026-10-25T08:00', 'closes 2026-10-25T17:00'],
    ],
    [
      'opening at a time that is jumped over is at the jump',
      'Europe/Rome',
      [{ from: 150, to: 300 }],
      '2026-03-28T23:00Z',
      ['opens 2026-03-29T01:00', 'closes 2026-03-29T03:00', 'opens 2026-03-30T00:30'],
    ],
    [
      'closing at a time that is jumped over is at the jump',
      'Europe/Rome',
      [{ from: 60, to: 150 }],
      '2026-03-28T23:00Z',
      ['opens 2026-03-29T00:00', 'closes 2026-03-29T01:00', 'opens 2026-03-29T23:00'],
    ],
    [
      'the first and the last minute of the gap too',
      'Europe/Rome',
      [{ from: 120, to: 180 }],
      '2026-03-28T12:00Z',
      ['opens 2026-03-30T00:00', 'closes 2026-03-30T01:00'],
    ],
    [
      'opening at a time that comes twice is at the first, closing at the second',
      'Europe/Rome',
      [
        { from: 60, to: 135 },
        { from: 165, to: 300 },
      ],
      '2026-10-24T22:30Z',
      ['opens 2026-10-24T23:00', 'closes 2026-10-25T04:00', 'opens 2026-10-26T00:00', 'closes 2026-10-26T01:15'],
    ],
    [
      'a change of half an hour',
      'Australia/Lord_Howe',
      [{ from: 105, to: 240 }],
      '2026-10-03T12:00Z',
      ['opens 2026-10-03T15:15', 'closes 2026-10-03T17:00', 'opens 2026-10-04T14:45'],
    ],
    [
      'a day that begins at one o’clock',
      'Africa/Cairo',
      [{ from: 0, to: 120 }],
      '2026-04-23T12:00Z',
      ['opens 2026-04-23T22:00', 'closes 2026-04-23T23:00', 'opens 2026-04-24T21:00'],
    ],
    [
      'a date that never was',
      'Pacific/Apia',
      [{ from: 540, to: 1080 }],
      '2011-12-29T18:00Z',
      ['opens 2011-12-29T19:00', 'closes 2011-12-30T04:00', 'opens 2011-12-30T19:00', 'closes 2011-12-31T04:00'],
    ],
  ])('%s', (_, timeZone, hours, from, expected) => {
    expect(changes(schedule({ timeZone, week: daily(...hours) }), from, expected.length)).toEqual(expected)
  })
})
