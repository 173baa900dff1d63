import type { Conversation } from '@centralino/contract/conversations.ts'
import { useEffect } from 'react'
import { useObservable, useSession } from '../../live/session-context.ts'

/**
 * At its beginning a thread goes on into what came before. That there is something is asked at once; its messages are
 * fetched for who scrolls there, not for who has only just opened a short conversation.
 */
export function useEarlier(
  conversation: Conversation,
  { isAtBeginning, canScroll }: { isAtBeginning: boolean; canScroll: boolean },
) {
  const { earlier } = useSession()
  const known = useObservable(earlier.held, (held) => held[conversation.id])
  useEffect(() => {
    if (!isAtBeginning) return
    if (known === undefined) earlier.look(conversation)
    else if (canScroll && known.state === 'ready' && earlier.hasMore(conversation.id)) earlier.more(conversation)
  }, [earlier, conversation, isAtBeginning, canScroll, known])
}
