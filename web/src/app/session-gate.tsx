import { Outlet, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { CommandKeys } from '../features/commands/command-keys.tsx'
import { OverlayHost } from '../features/commands/overlay-host.tsx'
import { PageCommands } from '../features/commands/page-commands.tsx'
import { Attention } from '../features/notifications/attention.tsx'
import { Losses } from '../features/offer/losses.tsx'
import { useOwnTheme } from '../features/personal/use-own-theme.ts'
import { Notices } from '../features/shell/notices.tsx'
import { wantedIn } from '../features/sign-in/sign-in-search.ts'
import { SessionProvider } from '../live/session-context.ts'
import { LoadingDesk } from './loading-desk.tsx'
import { useOwnLanguage } from './use-own-language.ts'
import { useStartedSession } from './use-started-session.ts'

/** Loads the desk and keeps it live; who is not signed in goes to the sign-in page. */
export function SessionGate() {
  const navigate = useNavigate()
  const toSignIn = useCallback(
    (hasEnded: boolean) => {
      const search = { ...wantedIn(location), ...(hasEnded && { ended: true }) }
      void navigate({ to: '/sign-in', search, replace: true })
    },
    [navigate],
  )
  const { session, hasFailed } = useStartedSession(toSignIn)
  if (!session) return <LoadingDesk hasFailed={hasFailed} />
  return (
    <SessionProvider value={session}>
      <OwnWays />
      <CommandKeys />
      <PageCommands />
      <Outlet />
      <Notices />
      <Losses />
      <Attention />
      <OverlayHost />
    </SessionProvider>
  )
}

/** Language and appearance of who is signed in. */
function OwnWays() {
  useOwnLanguage()
  useOwnTheme()
  return null
}
