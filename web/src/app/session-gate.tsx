import { Outlet, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Losses } from '../features/offer/losses.tsx'
import { Notices } from '../features/shell/notices.tsx'
import { conversationIn } from '../features/sign-in/sign-in-search.ts'
import { SessionProvider } from '../live/session-context.ts'
import { LoadingDesk } from './loading-desk.tsx'
import { useOwnLanguage } from './use-own-language.ts'
import { useStartedSession } from './use-started-session.ts'

/** Loads the desk and keeps it live; who is not signed in goes to the sign-in page. */
export function SessionGate() {
  const navigate = useNavigate()
  const toSignIn = useCallback(
    (hasEnded: boolean) => {
      const to = conversationIn(location.pathname)
      void navigate({ to: '/sign-in', search: { ...(to && { to }), ...(hasEnded && { ended: true }) }, replace: true })
    },
    [navigate],
  )
  const { session, hasFailed } = useStartedSession(toSignIn)
  if (!session) return <LoadingDesk hasFailed={hasFailed} />
  return (
    <SessionProvider value={session}>
      <OwnLanguage />
      <Outlet />
      <Notices />
      <Losses />
    </SessionProvider>
  )
}

function OwnLanguage() {
  useOwnLanguage()
  return null
}
