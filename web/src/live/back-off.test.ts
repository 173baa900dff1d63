import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

test('pauses double from 0.3 s to 10 s and are never all the same', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => backOff(attempt, () => 1))
  expect(longest).toEqual([300, 600, 1_200, 2_400, 4_800, 9_600, 10_000, 10_000])
  expect(backOff(3, () => 0)).toBe(1_200)
})
