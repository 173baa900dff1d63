import { useCallback, useEffect, useRef, useState } from 'react'

type Page<Item> = { items: readonly Item[]; nextCursor: string | null }
export type Pages<Item> = {
  items: readonly Item[]
  state: 'loading' | 'ready' | 'failed'
  /** There is more than these. */
  more: boolean
  loadMore: () => void
  retry: () => void
}

/** A list that comes in pages: what was asked for last counts, and while it is on its way the old one stays. */
export function usePages<Item, P extends Page<Item>>(
  about: string,
  ask: (cursor: string | undefined) => Promise<P>,
  onFirst?: (page: P) => void,
): Pages<Item> {
  const [held, setHeld] = useState<{ items: readonly Item[]; next: string | null; state: Pages<Item>['state'] }>({
    items: [],
    next: null,
    state: 'loading',
  })
  const latest = useRef({ ask, onFirst })
  useEffect(() => {
    latest.current = { ask, onFirst }
  })
  const turn = useRef(0)
  const load = useCallback(async (cursor: string | undefined) => {
    const mine = ++turn.current
    setHeld((before) => ({ ...before, state: 'loading' }))
    try {
      const page = await latest.current.ask(cursor)
      if (mine !== turn.current) return
      if (cursor === undefined) latest.current.onFirst?.(page)
      setHeld((before) => ({
        items: cursor === undefined ? page.items : [...before.items, ...page.items],
        next: page.nextCursor,
        state: 'ready',
      }))
    } catch {
      if (mine === turn.current) setHeld((before) => ({ ...before, state: 'failed' }))
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked about is what asks anew
  useEffect(() => {
    void load(undefined)
    return () => void turn.current++
  }, [about, load])
  return {
    items: held.items,
    state: held.state,
    more: held.next !== null,
    loadMore: () => held.next !== null && held.state !== 'loading' && void load(held.next),
    retry: () => void load(undefined),
  }
}
