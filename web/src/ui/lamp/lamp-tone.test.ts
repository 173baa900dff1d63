import { expect, test } from 'vitest'
import { lampTone } from './lamp-tone.ts'

test.each([
  [0, 'calm'],
  [179_999, 'calm'],
  [180_000, 'brass'],
  [599_999, 'brass'],
  [600_000, 'urgent'],
  [86_400_000, 'urgent'],
])('after %i ms of waiting the lamp is %s', (waited, tone) => {
  expect(lampTone(waited)).toBe(tone)
})

test('the tenant’s thresholds replace the usual ones', () => {
  expect(lampTone(30_000, { brass: 10_000, urgent: 20_000 })).toBe('urgent')
})
