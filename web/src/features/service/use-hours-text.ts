import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { hoursText } from './hours-text.ts'
import type { Today } from './use-today.ts'

/** What applies to a number today, in a line: “Today 09:00–13:00, 14:00–18:00”. Empty while it is not known. */
export function useHoursText(today: Today | undefined): string {
  const { t } = useTranslation()
  const { timeZone: here } = useWhere()
  if (today === undefined) return ''
  if (today === null) return t('service.noSchedule')
  const { hours, holiday, timeZone } = today
  const isClosed = hours.length === 0
  const times = hoursText(hours, t('service.allDay'))
  const line = holiday
    ? t(isClosed ? 'service.holidayClosed' : 'service.holiday', { name: holiday, hours: times })
    : t(isClosed ? 'service.todayClosed' : 'service.today', { hours: times })
  if (isClosed || timeZone === here) return line
  return t('service.zone', { hours: line, zone: cityOf(timeZone) })
}

/** `America/New_York`: New York. */
const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
