import { expect, test } from 'vitest'
import { longTime, readHours, readTime, shortHours, shortTime } from './time-of-day.ts'

test.each([
  [0, '0', '00:00'],
  [540, '9', '09:00'],
  [545, '9:05', '09:05'],
  [1_440, '24', '24:00'],
  [1_800, '6', '06:00'],
])('B-08 minute %i reads %s or %s', (minutes, short, long) => {
  expect([shortTime(minutes), longTime(minutes)]).toEqual([short, long])
})

test.each([
  ['9', 540],
  ['09:30', 570],
  ['9.30', 570],
  ['0930', 570],
  ['24', 1_440],
])('“%s” is minute %i', (text, minute) => {
  expect(readTime(text)).toBe(minute)
})

test.each(['', '25', '9:60', '24:01', 'nine', '9:3'])('“%s” is no time', (text) => {
  expect(readTime(text)).toBeNaN()
})

test('B-08 hours are typed as people write them, nights too', () => {
  expect(readHours('14:30-19, 9–13')).toEqual([
    { from: 540, to: 780 },
    { from: 870, to: 1_140 },
  ])
  expect(readHours('22–6')).toEqual([{ from: 1_320, to: 1_800 }])
  expect(readHours('')).toEqual([])
  expect(shortHours(readHours('9:00-13:00; 22-6') ?? [])).toBe('9–13, 22–6')
  for (const text of ['9', '9–', '9–13–14', 'all day', '24–3']) expect(readHours(text)).toBeNull()
})
