import { expect, test } from 'vitest'
import { nextClockChange, timeIn } from './zone-time.ts'

const november = Date.parse('2026-11-22T10:52:31Z')

test.each([
  ['Europe/Rome', '2027-03-28T01:00:00.000Z'],
  ['America/New_York', '2027-03-14T07:00:00.000Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z'],
])('X-10 the next change of clocks in %s', (zone, at) => {
  expect(new Date(nextClockChange(zone, november) ?? 0).toISOString()).toBe(at)
})

test('X-10 where clocks are never changed there is none', () => {
  expect(nextClockChange('Asia/Tokyo', november)).toBeNull()
})

test('A-SVC-01 now is a day and a minute of the number’s zone', () => {
  expect(timeIn('Europe/Rome', november)).toEqual({ day: 6, date: '2026-11-22', minute: 712 })
  expect(timeIn('Pacific/Auckland', november)).toEqual({ day: 6, date: '2026-11-22', minute: 1_432 })
  expect(timeIn('Pacific/Kiritimati', november)).toEqual({ day: 0, date: '2026-11-23', minute: 52 })
})
