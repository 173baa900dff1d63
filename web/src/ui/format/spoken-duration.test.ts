import { expect, test } from 'vitest'
import { spokenDuration } from './spoken-duration.ts'

test.each([
  [7 * 60_000, 'en', '7 minutes'],
  [60_000, 'en', '1 minute'],
  [72 * 60_000, 'en', '1 hour, 12 minutes'],
  [60 * 60_000, 'en', '1 hour'],
  [38_000, 'en', '38 seconds'],
  [90_000, 'en', '1 minute'],
  [0, 'en', '0 seconds'],
  [50 * 3_600_000, 'en', '2 days, 2 hours'],
  [72 * 60_000, 'it', '1 ora e 12 minuti'],
])('%i ms in %s is spoken “%s”', (ms, locale, text) => {
  expect(spokenDuration(ms, locale)).toBe(text)
})
