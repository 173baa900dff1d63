import type { Message } from '@centralino/contract/messages.ts'
import { useState } from 'react'

export type UnreadMark = { from: string; count: number }

/** Where the messages began that were unread when one came: it stays, while opening makes them read. */
export function useUnreadMark(messages: readonly Message[], unread: number): UnreadMark | undefined {
  const [atFirst] = useState(unread)
  const [mark, setMark] = useState<UnreadMark>()
  const [isSettled, setSettled] = useState(atFirst === 0)
  if (!isSettled && messages.length > 0) {
    const inbound = messages.filter(({ direction }) => direction === 'in')
    const first = inbound.at(-Math.min(atFirst, inbound.length))
    setSettled(true)
    // When all of them are new there is nothing to set them apart from.
    if (first && first !== messages[0]) setMark({ from: first.id, count: atFirst })
  }
  return mark
}
