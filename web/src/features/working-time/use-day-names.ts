import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export type DayNames = { long: readonly string[]; short: readonly string[] }

// A Monday.
const MONDAY = Date.UTC(2026, 0, 5)

/** The days of the week, Monday first. */
export function useDayNames(): DayNames {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const names = (weekday: 'long' | 'short') => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
      return Array.from({ length: 7 }, (_, day) => capital(format.format(MONDAY + day * 86_400_000)))
    }
    return { long: names('long'), short: names('short') }
  }, [language])
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1)
