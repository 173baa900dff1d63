import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from './session-context.ts'

/** Whose words and whose clock times are written in: the user's language, the tenant's time zone. */
export function useWhere() {
  const { i18n } = useTranslation()
  const timeZone = useConsole((state) => state.desk.me.tenant.timeZone)
  // British dates: the day before the month, as in `12 Oct`.
  const locale = i18n.language === 'it' ? 'it' : 'en-GB'
  return useMemo(() => ({ locale, timeZone }), [locale, timeZone])
}
