import { useTranslation } from 'react-i18next'
import { useDelayed } from '../lib/use-delayed.ts'
import { EmptyState } from '../ui/empty/empty-state.tsx'
import { AppFrame } from '../ui/frame/app-frame.tsx'
import { DeskFrame } from '../ui/frame/desk-frame.tsx'
import { Rail } from '../ui/rail/rail.tsx'
import { ListSkeleton, ThreadSkeleton } from '../ui/skeletons/skeletons.tsx'
import { SocketBoard } from '../ui/sockets/socket-board.tsx'
import { TopBar } from '../ui/top-bar/top-bar.tsx'

/** The desk before it is here, in its final shape. */
export function LoadingDesk({ hasFailed }: { hasFailed: boolean }) {
  const { t } = useTranslation()
  const isSlow = useDelayed(true)
  return (
    <AppFrame rail={<Rail label={t('rail.label')}>{null}</Rail>} top={<TopBar title={t('rail.conversations')} />}>
      <DeskFrame
        listLabel={t('list.label')}
        threadLabel={t('thread.messages')}
        detailsLabel={t('details.label')}
        showing={hasFailed ? 'thread' : 'list'}
        selected={null}
        list={isSlow && !hasFailed && <ListSkeleton label={t('app.loading')} />}
        thread={
          hasFailed ? (
            <EmptyState drawing={<SocketBoard />} title={t('error.desk')} text={t('error.deskText')} />
          ) : (
            isSlow && <ThreadSkeleton label={t('app.loading')} />
          )
        }
      />
    </AppFrame>
  )
}
