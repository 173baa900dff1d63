import type { Conversation } from '@centralino/contract/conversations.ts'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useConsole, useSession } from '../../live/session-context.ts'

const isLooking = () => !document.hidden && document.hasFocus()

function subscribe(listener: () => void) {
  window.addEventListener('focus', listener)
  window.addEventListener('blur', listener)
  document.addEventListener('visibilitychange', listener)
  return () => {
    window.removeEventListener('focus', listener)
    window.removeEventListener('blur', listener)
    document.removeEventListener('visibilitychange', listener)
  }
}

/** Who looks at a conversation has opened and read it: tells the server, also of what arrives meanwhile. */
export function useOpening({ id, openedAt, unread, newestUnreadAt }: Conversation) {
  const session = useSession()
  const isSeen = useSyncExternalStore(subscribe, isLooking)
  const isOn = useConsole((state) => state.live === 'on')
  const running = useRef(false)
  const isDue = openedAt === null || unread > 0
  useEffect(() => {
    // The answer, or the next event, comes through here again: what arrived during the call is told then.
    if (!isDue || !isSeen || !isOn || running.current) return
    running.current = true
    session.api
      .openConversation({ params: { id } })
      .then(
        (conversation) => session.takeEvents([{ type: 'conversation', conversation, messages: [], reads: [] }]),
        // Gone or unreachable: the feed says what became of it.
        () => undefined,
      )
      .finally(() => {
        running.current = false
      })
  }, [id, isDue, isSeen, isOn, session, newestUnreadAt, unread])
}
