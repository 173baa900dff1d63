import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { PageFrame } from '../../ui/frame/page-frame.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'

/** For everybody who typed the address without being an administrator. */
export function NotForYou() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <PageFrame>
      <EmptyState
        drawing={<SocketBoard />}
        title={t('admin.notForYou')}
        text={t('admin.notForYouText')}
        actions={<Button onClick={() => void navigate({ to: '/conversations' })}>{t('error.toDesk')}</Button>}
      />
    </PageFrame>
  )
}
