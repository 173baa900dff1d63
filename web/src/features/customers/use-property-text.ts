import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { useCallback } from 'react'
import { useWhere } from '../../live/use-where.ts'

/** A property as people read it. */
export function usePropertyText() {
  const { locale } = useWhere()
  return useCallback(
    (field: CustomerField, value: string | number | undefined): string => {
      if (value === undefined) return ''
      if (field.type === 'number' && typeof value === 'number') return value.toLocaleString(locale)
      if (field.type !== 'date' || typeof value !== 'string') return String(value)
      const at = Date.parse(`${value}T00:00:00Z`)
      return Number.isNaN(at)
        ? value
        : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
            at,
          )
    },
    [locale],
  )
}
