import { useCallback, useEffect, useState } from 'react'
import { useLater } from '../../lib/use-later.ts'
import { useSession } from '../../live/session-context.ts'

export type ThreadFind = ReturnType<typeof useThreadFind>

type Hits = { of: string; count: number; ids: readonly string[] }

/** The search in a conversation: what is typed, where it stands, and which place one is at (0: the newest). */
export function useThreadFind(id: string) {
  const { api } = useSession()
  const [open, setOpen] = useState<{ in: string; text: string }>()
  const [hits, setHits] = useState<Hits>()
  const [at, setAt] = useState(0)
  const isOpen = open?.in === id
  const text = isOpen ? open.text : ''
  const wanted = useLater(text.trim(), 150)
  useEffect(() => {
    setAt(0)
    if (wanted === '') return setHits(undefined)
    let isOver = false
    api.searchMessages({ params: { id }, query: { text: wanted } }).then(
      ({ count, items }) => isOver || setHits({ of: wanted, count, ids: items.map(({ messageId }) => messageId) }),
      () => isOver || setHits(undefined),
    )
    return () => {
      isOver = true
    }
  }, [api, id, wanted])
  const found = isOpen && hits?.of === wanted ? hits : undefined
  const length = found?.ids.length ?? 0
  return {
    isOpen,
    text,
    /** What is marked in the messages. */
    marked: isOpen ? wanted : '',
    count: found?.count,
    at,
    current: found?.ids[at],
    open: useCallback(() => setOpen((before) => (before?.in === id ? before : { in: id, text: '' })), [id]),
    close: useCallback(() => setOpen(undefined), []),
    type: useCallback((text: string) => setOpen({ in: id, text }), [id]),
    step: (by: 1 | -1) => length > 0 && setAt((before) => (before + by + length) % length),
  }
}
