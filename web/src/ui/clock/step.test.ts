import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepDown } from './step.ts'

test('a minute anchored at a message ends when the message’s minute ends', () => {
  const written = Date.parse('2026-11-22T10:00:30Z')
  expect(stepDown(written + 59_999, 'minute', written)).toBe(written)
  expect(stepDown(written + 60_000, 'minute', written)).toBe(written + 60_000)
})

test('a step is never in the future and never more than one step old', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), fc.integer({ min: 0 }), (now, anchor) => {
      const step = stepDown(now, 'minute', anchor)
      expect(step).toBeLessThanOrEqual(now)
      expect(now - step).toBeLessThan(60_000)
      expect(Math.abs(step - anchor) % 60_000).toBe(0)
    }),
  )
})
