import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { whoWaits } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'

/** The browser's tab tells how many wait. */
export function useTitle() {
  const { t } = useTranslation()
  const { count } = useConsole(whoWaits)
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${t('app.name')}` : t('app.name')
    return () => {
      document.title = t('app.name')
    }
  }, [count, t])
}
