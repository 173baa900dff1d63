import { useTranslation } from 'react-i18next'
import { useOpenConversation } from '../features/conversations/use-open-conversation.ts'
import { Home } from '../features/home/home.tsx'
import { useConnectionNotice } from '../features/shell/connection-notice.tsx'
import { ConsoleRail } from '../features/shell/console-rail.tsx'
import { ConsoleTop } from '../features/shell/console-top.tsx'
import { Region } from '../features/shell/region.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'
import { whoWaits } from '../live/selectors.ts'
import { useConsole } from '../live/session-context.ts'
import { AppFrame } from '../ui/frame/app-frame.tsx'

/** Where one arrives. */
export function HomePage() {
  const { t } = useTranslation()
  const isOff = useConsole((state) => state.live === 'off')
  usePageTitle(
    t('rail.home'),
    useConsole((state) => whoWaits(state).count),
  )
  const { open } = useOpenConversation()
  return (
    <AppFrame
      rail={<ConsoleRail />}
      top={<ConsoleTop title={t('rail.home')} selected={null} onOpen={open} />}
      notice={useConnectionNotice()}
      offline={isOff}
    >
      <Region>
        <Home onOpen={open} />
      </Region>
    </AppFrame>
  )
}
