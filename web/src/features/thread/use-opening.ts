import type { Conversation } from '@centralino/contract/conversations.ts'
import { useEffect, useRef } from 'react'
import { useConsole, useSession } from '../../live/session-context.ts'
import { isLooking, useIsLooking } from './use-is-looking.ts'

/** Who looks at a conversation has opened and read it: tells the server, also of what arrives meanwhile. */
export function useOpening({ id, openedAt, unread }: Conversation) {
  const session = useSession()
  const isSeen = useIsLooking()
  const isOn = useConsole((state) => state.live === 'on')
  const running = useRef(new Set<string>()).current
  const isDue = (openedAt === null || unread > 0) && isSeen && isOn
  useEffect(() => {
    const tell = async () => {
      if (running.has(id)) return
      running.add(id)
      try {
        // What arrives during the call is told with the next one.
        while (isStillDue(session.state.get().desk.conversations[id]) && isLooking()) {
          const conversation = await session.api.openConversation({ params: { id } })
          session.take({ type: 'conversation', conversation, messages: [], reads: [] })
        }
      } catch {
        // Gone, or unreachable: the feed says what became of it.
      } finally {
        running.delete(id)
      }
    }
    if (isDue) void tell()
  }, [id, isDue, session, running])
}

const isStillDue = (conversation: Conversation | undefined) =>
  conversation !== undefined && (conversation.openedAt === null || conversation.unread > 0)
