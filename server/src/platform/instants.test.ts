import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { parseInstant } from './instants.ts'

const driver = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text')

/** As PostgreSQL writes an instant in a session that speaks UTC: no trailing zeros in the fraction. */
const written = (date: Date): string => {
  const fraction = String(date.getUTCMilliseconds()).padStart(3, '0').replace(/0+$/, '')
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}${fraction && `.${fraction}`}+00`
}

test('an instant is read as the driver reads it', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      expect(parseInstant(written(date))).toEqual(date)
    }),
  )
})

test.each([
  ['microseconds', '2026-11-22 16:29:28.237891+00'],
  ['another zone', '2026-11-22 17:29:28.237+01'],
  ['a zone with minutes', '2026-11-22 21:59:28+05:30'],
  ['before our era', '0044-03-15 12:00:00+00 BC'],
  ['after the year 9999', '12026-11-22 16:29:28+00'],
  ['for ever', 'infinity'],
])('%s as well', (_, text) => {
  expect(parseInstant(text)).toEqual(driver(text))
})
