import { expect, test } from 'vitest'
import { windowRing } from './window-ring.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  [30 * HOUR, 'quiet', 24],
  [20 * HOUR, 'quiet', 20],
  [12 * HOUR, 'accent', 12],
  [4 * HOUR + MINUTE, 'accent', 4 + 1 / 60],
  [4 * HOUR, 'lamp', 4],
  [HOUR, 'lamp', 1],
  [HOUR - 1, 'urgent', 1 - 1 / HOUR],
  [1, 'urgent', 0.4],
  [0, 'closed', 0],
  [-HOUR, 'closed', 0],
] as const)('%i ms left draw a ring that is %s and %f hours long', (left, tone, hours) => {
  const ring = windowRing(left)
  expect(ring.tone).toBe(tone)
  expect(ring.hours).toBeCloseTo(hours, 6)
})
