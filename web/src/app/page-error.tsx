import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty/empty-state.tsx'
import classes from './page.module.css'

export function PageError() {
  const { t } = useTranslation()
  return (
    <main className={classes.page}>
      <EmptyState
        title={t('error.page')}
        actions={<Button onClick={() => location.reload()}>{t('app.retry')}</Button>}
      />
    </main>
  )
}
