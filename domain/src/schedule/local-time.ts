import { Temporal } from 'temporal-polyfill'
import { DAY_MINUTES } from './schedule.ts'

export type LocalDate = Temporal.PlainDate

/** The date that clocks in the time zone show at an instant (milliseconds). */
export const dateAt = (at: number, timeZone: string): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()

export const readDate = (date: string): LocalDate => Temporal.PlainDate.from(date)

/**
 * The instant (milliseconds) at which clocks in the time zone show that many minutes after the midnight that begins the date. A
 * time that comes twice, when clocks go back, is the one asked for. A time that never comes, because clocks jump over it, is the
 * instant of the jump: that is when it has passed.
 */
export const instantOf = (date: LocalDate, minutes: number, timeZone: string, which: 'earlier' | 'later'): number => {
  const day = date.add({ days: Math.floor(minutes / DAY_MINUTES) })
  const minute = minutes % DAY_MINUTES
  const wanted = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: which })
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds
  // In a gap, `earlier` always lies before the jump, so the next transition is the jump itself.
  const before = which === 'earlier' ? found : wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return (before.getTimeZoneTransition('next') ?? found).epochMilliseconds
}
