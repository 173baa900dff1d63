import pg from 'pg'

const parseAny = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text')

/** PostgreSQL's `2026-11-22 16:29:28.237+00` as a Date. Our sessions speak UTC; whatever looks different is left to the driver. */
export const parseInstant = (text: string): Date | null => {
  if (text.length <= 29 && text.length >= 22 && text[10] === ' ' && text.endsWith('+00'))
    return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
  return parseAny(text) as Date | null
}
