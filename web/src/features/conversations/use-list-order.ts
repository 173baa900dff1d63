import type { Conversation } from '@centralino/contract/conversations.ts'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { type ListOrder, orderList } from './order-list.ts'

/**
 * My conversations in the order I want. While the pointer or the focus is in the list nothing changes places, unless I chose
 * another order just now; what comes meanwhile stands at the end.
 */
export function useListOrder(
  all: readonly Conversation[],
  wanted: ListOrder,
  list: RefObject<HTMLElement | null>,
): readonly Conversation[] {
  const [sorted, setSorted] = useState<{ by: ListOrder; ids: readonly string[] }>({ by: 'places', ids: [] })
  useEffect(() => {
    if (wanted === 'places') return
    const sort = () =>
      setSorted((before) =>
        before.by === wanted && list.current?.matches(':hover, :focus-within')
          ? before
          : { by: wanted, ids: orderList(all, wanted, new Date().toISOString()) },
      )
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
  }, [all, wanted, list])
  return useMemo(() => {
    if (wanted === 'places') return all
    const at = new Map(sorted.ids.map((id, nth) => [id, nth]))
    const end = sorted.ids.length
    return all.toSorted((a, b) => (at.get(a.id) ?? end) - (at.get(b.id) ?? end))
  }, [all, wanted, sorted])
}
