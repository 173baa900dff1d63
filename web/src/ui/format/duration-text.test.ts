import { expect, test } from 'vitest'
import { countdownText, waitText, windowLeftText } from './duration-text.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  [0, '0″'],
  [-5_000, '0″'],
  [38_900, '38″'],
  [59_999, '59″'],
  [MINUTE, '1′'],
  [7 * MINUTE + 59_000, '7′'],
  [HOUR, '1h 00′'],
  [HOUR + 5 * MINUTE, '1h 05′'],
  [HOUR + 12 * MINUTE, '1h 12′'],
  [23 * HOUR + 59 * MINUTE, '23h 59′'],
  [48 * HOUR, '2 d'],
])('a wait of %i ms reads %s', (ms, text) => {
  expect(waitText(ms)).toBe(text)
})

test.each([
  [5 * HOUR + 42 * MINUTE, '5h 42′'],
  [42 * MINUTE, '42′'],
  [24 * HOUR, '24h 00′'],
  [31_000, '31″'],
  [-1, '0″'],
])('a window with %i ms left reads %s', (ms, text) => {
  expect(windowLeftText(ms)).toBe(text)
})

test.each([
  [129_000, '2′ 09″'],
  [128_001, '2′ 09″'],
  [60_000, '1′ 00″'],
  [59_001, '1′ 00″'],
  [48_000, '48″'],
  [1, '1″'],
  [0, '0″'],
])('a countdown at %i ms reads %s', (ms, text) => {
  expect(countdownText(ms)).toBe(text)
})
