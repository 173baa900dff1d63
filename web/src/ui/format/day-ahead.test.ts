import { expect, test } from 'vitest'
import { dayAhead } from './day-ahead.ts'

const now = Date.parse('2026-11-20T17:00:00Z')

test.each([
  ['2026-11-20T18:00:00Z', 'en-GB', 'today', 'today'],
  ['2026-11-20T22:59:00Z', 'en-GB', 'today', 'today'],
  ['2026-11-20T23:00:00Z', 'en-GB', 'day', 'tomorrow'],
  ['2026-11-21T08:00:00Z', 'it', 'day', 'domani'],
  ['2026-11-23T08:00:00Z', 'en-GB', 'day', 'Mon'],
  ['2026-11-26T08:00:00Z', 'it', 'day', 'gio'],
  ['2026-11-27T08:00:00Z', 'en-GB', 'date', '27 Nov'],
  ['2027-01-12T08:00:00Z', 'it', 'date', '12 gen'],
  ['2026-11-20T16:00:00Z', 'en-GB', 'today', 'today'],
])('%s in %s is of the kind %s: %s', (at, locale, kind, day) => {
  expect(dayAhead(Date.parse(at), now, { locale, timeZone: 'Europe/Rome' })).toEqual({ kind, day })
})
