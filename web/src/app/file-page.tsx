import '../features/files/files-words.ts'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOpenConversation } from '../features/conversations/use-open-conversation.ts'
import { LinkedFile } from '../features/files/linked-file.tsx'
import { useConnectionNotice } from '../features/shell/connection-notice.tsx'
import { ConsoleRail } from '../features/shell/console-rail.tsx'
import { ConsoleTop } from '../features/shell/console-top.tsx'
import { Region } from '../features/shell/region.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'
import { whoWaits } from '../live/selectors.ts'
import { useConsole } from '../live/session-context.ts'
import { AppFrame } from '../ui/frame/app-frame.tsx'

/** One file, to which a mail had a link. */
export function FilePage() {
  const { t } = useTranslation()
  const isOff = useConsole((state) => state.live === 'off')
  const { fileId } = useParams({ from: '/inside/files/$fileId' })
  usePageTitle(
    t('file.document'),
    useConsole((state) => whoWaits(state).count),
  )
  const { open } = useOpenConversation()
  return (
    <AppFrame
      rail={<ConsoleRail />}
      top={<ConsoleTop title={t('file.document')} selected={null} onOpen={open} />}
      notice={useConnectionNotice()}
      offline={isOff}
    >
      <Region>
        <LinkedFile key={fileId} id={fileId} />
      </Region>
    </AppFrame>
  )
}
