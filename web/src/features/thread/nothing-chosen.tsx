import { useTranslation } from 'react-i18next'
import { useConsole, useMe } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'

/** No conversation in hand: either none is there, or none was chosen. */
export function NothingChosen() {
  const { t } = useTranslation()
  const taken = useConsole((state) => Object.keys(state.desk.conversations).length)
  const { status, maximum } = useMe()
  if (taken > 0) {
    return <EmptyState drawing={<SocketBoard />} title={t('thread.choose')} text={t('thread.chooseText')} />
  }
  const text =
    status === 'ready'
      ? `${t('list.empty')} ${t('list.emptyReady', { count: maximum })}`
      : t('list.emptyAway', { status: t(`status.${status}`) })
  return <EmptyState drawing={<SocketBoard />} title={t('list.emptyTitle')} text={text} />
}
