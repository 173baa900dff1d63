import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty/empty-state.tsx'
import { SocketBoard } from '../ui/sockets/socket-board.tsx'
import classes from './page.module.css'

export function NotFound() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <main className={classes.page}>
      <EmptyState
        drawing={<SocketBoard />}
        title={t('error.notFound')}
        actions={<Button onClick={() => void navigate({ to: '/conversations' })}>{t('error.toDesk')}</Button>}
      />
    </main>
  )
}
