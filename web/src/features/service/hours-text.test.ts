import { expect, test } from 'vitest'
import { hoursText } from './hours-text.ts'

test.each([
  [[{ from: 540, to: 780 }], '09:00–13:00'],
  [
    [
      { from: 840, to: 1080 },
      { from: 545, to: 780 },
    ],
    '09:05–13:00, 14:00–18:00',
  ],
  [[{ from: 1320, to: 1800 }], '22:00–06:00'],
  [[{ from: 480, to: 1440 }], '08:00–24:00'],
  [[{ from: 0, to: 1440 }], 'all day'],
  [[], ''],
])('A-SVC-02 %j reads %s', (hours, text) => {
  expect(hoursText(hours, 'all day')).toBe(text)
})
