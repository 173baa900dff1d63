import type { Conversation } from '@centralino/contract/conversations.ts'
import { type RefObject, useEffect, useMemo, useState } from 'react'

const since = ({ unread, oldestUnreadAt, newestUnreadAt }: Conversation) =>
  unread > 0 ? (oldestUnreadAt ?? newestUnreadAt ?? '') : '~'

const byWaiting = (all: readonly Conversation[]) =>
  // What does not wait keeps the order of its places.
  all.toSorted((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0)).map(({ id }) => id)

/**
 * My conversations with those first who wait longest, if I want it so. While the pointer or the focus is in the list nothing
 * changes places; what comes meanwhile stands at the end.
 */
export function useLongestFirst(
  all: readonly Conversation[],
  isWanted: boolean,
  list: RefObject<HTMLElement | null>,
): readonly Conversation[] {
  const [order, setOrder] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isWanted) return
    const sort = () => {
      if (!list.current?.matches(':hover, :focus-within')) setOrder(byWaiting(all))
    }
    sort()
    const element = list.current
    // The focus has gone only after the event.
    const soon = () => void setTimeout(sort)
    element?.addEventListener('pointerleave', soon)
    element?.addEventListener('focusout', soon)
    return () => {
      element?.removeEventListener('pointerleave', soon)
      element?.removeEventListener('focusout', soon)
    }
  }, [all, isWanted, list])
  return useMemo(() => {
    if (!isWanted) return all
    const at = new Map(order.map((id, nth) => [id, nth]))
    const end = order.length
    return all.toSorted((a, b) => (at.get(a.id) ?? end) - (at.get(b.id) ?? end))
  }, [all, isWanted, order])
}
