import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAt, HOUR_MS } from './day.ts'

const rome = 'Europe/Rome'
const iso = (ms: number) => new Date(ms).toISOString()

test('C-22 a day is that of the tenant’s clocks, not of Greenwich', () => {
  const day = dayAt(Date.parse('2026-07-01T22:30:00Z'), rome)
  expect([iso(day.from), iso(day.until), day.hours.length]).toEqual([
    '2026-07-01T22:00:00.000Z',
    '2026-07-02T22:00:00.000Z',
    24,
  ])
})

test('C-22 the days on which clocks are changed have 23 and 25 hours', () => {
  expect(dayAt(Date.parse('2026-03-29T12:00:00Z'), rome).hours).toHaveLength(23)
  expect(dayAt(Date.parse('2026-10-25T12:00:00Z'), rome).hours).toHaveLength(25)
})

test('C-22 every instant lies in its day and in exactly one of its hours; the next day begins where this one ends', () => {
  const zones = [rome, 'America/Sao_Paulo', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.constantFrom(...zones), (at, zone) => {
      const { from, until, hours } = dayAt(at, zone)
      expect(from).toBeLessThanOrEqual(at)
      expect(at).toBeLessThan(until)
      expect(hours.filter((hour) => hour <= at && at < hour + HOUR_MS)).toHaveLength(1)
      expect(dayAt(until, zone).from).toBe(until)
    }),
  )
})
