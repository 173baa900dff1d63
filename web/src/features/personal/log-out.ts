import type { useNavigate } from '@tanstack/react-router'
import type { ConsoleSession } from '../../live/console-session.ts'

/** Ends the session here and goes to the sign-in page. */
export async function logOut(session: ConsoleSession, navigate: ReturnType<typeof useNavigate>) {
  // Stopped first: the end of a session that one ends oneself is no news.
  session.stop()
  // Without an answer this browser forgets the user all the same; the session then ends by itself.
  await session.api.signOut().catch(() => undefined)
  await navigate({ to: '/sign-in', replace: true })
}
