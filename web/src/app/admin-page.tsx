import { useMediaQuery } from '@mantine/hooks'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import '../features/administration/admin-words.ts'
import { AdminMenu } from '../features/administration/admin-menu.tsx'
import { NotForYou } from '../features/administration/not-for-you.tsx'
import { useOpenConversation } from '../features/conversations/use-open-conversation.ts'
import { useConnectionNotice } from '../features/shell/connection-notice.tsx'
import { ConsoleRail } from '../features/shell/console-rail.tsx'
import { ConsoleTop } from '../features/shell/console-top.tsx'
import { Region } from '../features/shell/region.tsx'
import { usePageTitle } from '../lib/use-page-title.ts'
import { whoWaits } from '../live/selectors.ts'
import { useConsole, useMe } from '../live/session-context.ts'
import { AppFrame } from '../ui/frame/app-frame.tsx'
import { SideFrame } from '../ui/frame/side-frame.tsx'

/** What an administrator sets: the column of all of it, and one of its pages. */
export function AdminPage() {
  const { t } = useTranslation()
  const isOff = useConsole((state) => state.live === 'off')
  const { role } = useMe()
  const { pathname } = useLocation()
  usePageTitle(
    t('rail.admin'),
    useConsole((state) => whoWaits(state).count),
  )
  const { open } = useOpenConversation()
  return (
    <AppFrame
      rail={<ConsoleRail />}
      top={<ConsoleTop title={t('rail.admin')} short={t('rail.adminShort')} selected={null} onOpen={open} />}
      notice={useConnectionNotice()}
      offline={isOff}
    >
      {role === 'administrator' ? (
        <SideFrame menu={<AdminMenu />}>
          <Region about={pathname}>
            <Outlet />
          </Region>
        </SideFrame>
      ) : (
        <NotForYou />
      )}
    </AppFrame>
  )
}

/** Where the column has a page of its own, that page; else the first thing that one would look for. */
export function AdminStart() {
  const isNarrow = useMediaQuery('(max-width: 56.24em)', false, { getInitialValueInEffect: false })
  return isNarrow ? <AdminMenu /> : <Navigate to="/admin/numbers" replace />
}
