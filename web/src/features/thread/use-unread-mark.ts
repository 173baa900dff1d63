import type { Message } from '@centralino/contract/messages.ts'
import { useEffect, useRef, useState } from 'react'
import { useIsLooking } from './use-is-looking.ts'

export type UnreadMark = { from: string; count: number }

/** Counted as unread: what a customer sent, but what is set on a message that is known. */
const counts = ({ direction, type, replyTo }: Message) =>
  direction === 'in' && !(type === 'reaction' && replyTo?.messageId != null)

/** Where the messages begin that came after this one; undefined when none did. */
export function markAfter(messages: readonly Message[], lastSeen: string | undefined): UnreadMark | undefined {
  const at = messages.findIndex(({ id }) => id === lastSeen)
  const fresh = at < 0 ? [] : messages.slice(at + 1).filter(counts)
  return fresh[0] && { from: fresh[0].id, count: fresh.length }
}

/**
 * Where the messages began that were unread when one came, or that arrived while one was looking elsewhere: it stays, while opening
 * makes them read.
 */
export function useUnreadMark(messages: readonly Message[], unread: number): UnreadMark | undefined {
  const [atFirst] = useState(unread)
  const [mark, setMark] = useState<UnreadMark>()
  const [isSettled, setSettled] = useState(atFirst === 0)
  if (!isSettled && messages.length > 0) {
    const inbound = messages.filter(counts)
    const first = inbound.at(-Math.min(atFirst, inbound.length))
    setSettled(true)
    // When all of them are new there is nothing to set them apart from.
    if (first && first !== messages[0]) setMark({ from: first.id, count: atFirst })
  }
  const isSeen = useIsLooking()
  const now = useRef(messages)
  const lastSeen = useRef<string>(undefined)
  useEffect(() => {
    now.current = messages
  })
  useEffect(() => {
    if (!isSeen) {
      lastSeen.current = now.current.at(-1)?.id
      return
    }
    const missed = markAfter(now.current, lastSeen.current)
    if (missed) setMark(missed)
  }, [isSeen])
  return mark
}
