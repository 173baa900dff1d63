import { describe, expect, it } from 'vitest'
import { checkSchedule } from './check-schedule.ts'
import type { Schedule, Span } from './schedule.ts'

const monday = (...hours: Span[]): Schedule['week'] => [hours, [], [], [], [], [], []]
const schedule = (over: Partial<Schedule>): Schedule => ({
  timeZone: 'Europe/Rome',
  week: monday(),
  holidays: [],
  ...over,
})
const span = (from: number, to: number): Span => ({ from, to })

describe('B-08 what a schedule may be', () => {
  it.each<[string, Partial<Schedule>]>([
    ['nothing at all', {}],
    ['times that touch, in any order', { week: monday(span(840, 1080), span(540, 840)) }],
    ['a night', { week: monday(span(1320, 1800)) }],
    ['round the clock', { week: Array.from({ length: 7 }, () => [span(0, 1440)]) }],
    ['a night up to the next day’s opening', { week: [[span(1320, 1980)], [span(540, 600)], [], [], [], [], []] }],
    [
      'holidays closed or with hours',
      {
        holidays: [
          { date: '2026-12-25', name: 'Natale', hours: [] },
          { date: '2026-12-24', name: 'Vigilia', hours: [span(540, 780)] },
        ],
      },
    ],
    ['an old name of a zone', { timeZone: 'Asia/Calcutta' }],
  ])('%s', (_, over) => {
    expect(checkSchedule(schedule(over))).toBeNull()
  })

  it.each<[string, Partial<Schedule>, object]>([
    ['an unknown zone', { timeZone: 'Europe/Roma' }, { code: 'unknown_time_zone' }],
    ['an offset, which knows no daylight-saving time', { timeZone: '+02:00' }, { code: 'unknown_time_zone' }],
    ['an end before the beginning', { week: monday(span(1080, 540)) }, { code: 'times_reversed', day: 1 }],
    ['no time at all', { week: [[], [], [span(540, 540)], [], [], [], []] }, { code: 'times_reversed', day: 3 }],
    ['two at once', { week: monday(span(540, 780), span(779, 900)) }, { code: 'times_overlap', day: 1 }],
    ['the same twice', { week: monday(span(540, 780), span(540, 780)) }, { code: 'times_overlap', day: 1 }],
    [
      'a night beyond the next day’s opening',
      { week: [[span(1320, 1981)], [span(540, 600)], [], [], [], [], []] },
      { code: 'times_overlap', day: 1 },
    ],
    [
      'Sunday night beyond Monday’s opening',
      { week: [[span(300, 600)], [], [], [], [], [], [span(1320, 1800)]] },
      { code: 'times_overlap', day: 7 },
    ],
    [
      'a fault of the next day is that day’s',
      { week: [[], [span(540, 780), span(600, 900)], [], [], [], [], []] },
      { code: 'times_overlap', day: 2 },
    ],
    [
      'a date twice',
      {
        holidays: [
          { date: '2026-12-25', name: 'Natale', hours: [] },
          { date: '2026-12-25', name: 'Christmas', hours: [] },
        ],
      },
      { code: 'holiday_twice', date: '2026-12-25' },
    ],
    [
      'a holiday whose hours overlap',
      { holidays: [{ date: '2026-12-24', name: 'Vigilia', hours: [span(0, 60), span(30, 90)] }] },
      { code: 'times_overlap', date: '2026-12-24' },
    ],
  ])('refuses %s', (_, over, fault) => {
    expect(checkSchedule(schedule(over))).toEqual(fault)
  })
})
