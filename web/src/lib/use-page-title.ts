import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the tab: “(3) Conversations · Centralino”, where 3 customers wait. */
export function usePageTitle(title: string, waiting = 0) {
  const { t } = useTranslation()
  const whole = `${waiting > 0 ? `(${waiting}) ` : ''}${title} · ${t('app.name')}`
  useEffect(() => {
    document.title = whole
  }, [whole])
}
