import { expect, test } from 'vitest'
import { clockSeconds, clockText, dayText, whenText } from './clock-text.ts'

const en = { locale: 'en-GB', timeZone: 'Europe/Rome' }
const it = { locale: 'it', timeZone: 'Europe/Rome' }
const at = (iso: string) => Date.parse(iso)
const now = at('2026-11-22T15:28:00Z')

test('the clock is the zone’s, on 24 hours', () => {
  expect(clockText(now, en)).toBe('16:28')
  expect(clockText(at('2026-11-22T23:05:00Z'), en)).toBe('00:05')
  expect(clockText(now, { locale: 'en-US', timeZone: 'Europe/Rome' })).toBe('16:28')
  expect(clockSeconds(at('2026-11-22T15:28:07Z'), en)).toBe('16:28:07')
})

test.each([
  ['2026-11-22T09:00:00Z', '10:00'],
  ['2026-11-21T22:59:00Z', 'Yesterday'],
  ['2026-11-21T23:01:00Z', '00:01'],
  ['2026-11-20T09:00:00Z', 'Fri'],
  ['2026-11-16T09:00:00Z', 'Mon'],
  ['2026-11-15T09:00:00Z', '15 Nov'],
  ['2026-10-12T09:00:00Z', '12 Oct'],
  ['2025-10-12T09:00:00Z', '12 Oct 2025'],
])('%s, seen on 22 November, is %s', (iso, text) => {
  expect(whenText(at(iso), now, en)).toBe(text)
})

test('a customer whose clock runs ahead is still of today', () => {
  expect(whenText(now + 5_000, now, en)).toBe('16:28')
})

test('the words are the locale’s', () => {
  expect(whenText(at('2026-11-21T09:00:00Z'), now, it)).toBe('Ieri')
  expect(whenText(at('2026-11-20T09:00:00Z'), now, it)).toBe('Ven')
})

test('a day’s mark names the day', () => {
  expect(dayText(now, now, en)).toBe('Today')
  expect(dayText(at('2026-11-21T09:00:00Z'), now, en)).toBe('Yesterday, Saturday 21 November')
  expect(dayText(at('2026-10-12T09:00:00Z'), now, en)).toBe('Monday 12 October')
  expect(dayText(at('2025-10-12T09:00:00Z'), now, en)).toMatch(/^Sunday,? 12 October 2025$/)
  expect(dayText(at('2026-11-19T09:00:00Z'), now, it)).toBe('Giovedì 19 novembre')
})

test('days are counted across a change of the clock', () => {
  expect(whenText(at('2026-10-24T21:30:00Z'), at('2026-10-25T23:30:00Z'), en)).toBe('Sat')
})
