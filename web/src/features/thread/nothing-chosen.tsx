import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConsole, useMe } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'
import { useMyStatus } from '../shell/use-my-status.ts'

/** No conversation in hand: either none is there, or none was chosen. */
export function NothingChosen() {
  const { t } = useTranslation()
  const taken = useConsole((state) => Object.keys(state.desk.conversations).length)
  const { maximum, skillsets } = useMe()
  const { status, choose, error } = useMyStatus()
  if (taken > 0) {
    return <EmptyState drawing={<SocketBoard />} title={t('thread.choose')} text={t('thread.chooseText')} />
  }
  const text =
    skillsets.length === 0
      ? t('list.empty')
      : status === 'ready'
        ? `${t('list.empty')} ${t('list.emptyReady', { count: maximum })}`
        : t('list.emptyAway', { status: t(`status.${status}`) })
  const isAway = skillsets.length > 0 && status !== 'ready'
  return (
    <EmptyState
      drawing={<SocketBoard />}
      title={t('list.emptyTitle')}
      text={error ?? text}
      actions={isAway && <Button onClick={() => void choose('ready')}>{t('status.setReady')}</Button>}
    />
  )
}
