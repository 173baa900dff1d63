import { useCallback, useEffect, useMemo, useState } from 'react'
import { keptEach } from '../../lib/kept-each.ts'
import { useLater } from '../../lib/use-later.ts'
import { useSession } from '../../live/session-context.ts'

export type ThreadFind = ReturnType<typeof useThreadFind>

type Hits = { of: string; count: number; ids: readonly string[] }
/** `at`: the place one is at (0: the newest). `isFresh`: opened or moved just now, not found again as it was left. */
type Open = { text: string; at: number; isFresh: boolean }

const kept = keptEach('searches')

const read = (id: string): Open | undefined => {
  const [, at, text] = /^(\d+) (.*)$/s.exec(kept.of(id) ?? '') ?? []
  return text === undefined ? undefined : { text, at: Number(at), isFresh: false }
}

/** The search in each conversation, also after a reload: what is typed, where it stands, and which place one is at. */
export function useThreadFind(id: string) {
  const { api } = useSession()
  const [all, setAll] = useState<Readonly<Record<string, Open | undefined>>>({})
  const first = useMemo(() => read(id), [id])
  const open = id in all ? all[id] : first
  const [hits, setHits] = useState<Hits>()
  const isOpen = open !== undefined
  const text = open?.text ?? ''
  const wanted = useLater(text.trim(), 150)
  const about = `${id} ${wanted}`
  const set = useCallback(
    (next: Open | undefined) => {
      setAll((before) => ({ ...before, [id]: next }))
      kept.keep(id, next && `${next.at} ${next.text}`)
    },
    [id],
  )
  useEffect(
    () => () =>
      // Who comes back finds it as it was left, and the messages too.
      setAll((before) => ({ ...before, [id]: before[id] && { ...before[id], isFresh: false } })),
    [id],
  )
  useEffect(() => {
    if (wanted === '') return setHits(undefined)
    let isOver = false
    api.searchMessages({ params: { id }, query: { text: wanted } }).then(
      ({ count, items }) => isOver || setHits({ of: about, count, ids: items.map(({ messageId }) => messageId) }),
      () => isOver || setHits(undefined),
    )
    return () => {
      isOver = true
    }
  }, [api, id, wanted, about])
  const found = isOpen && hits?.of === about ? hits : undefined
  const length = found?.ids.length ?? 0
  const at = Math.min(open?.at ?? 0, Math.max(0, length - 1))
  const current = found?.ids[at]
  return {
    isOpen,
    isFresh: open?.isFresh === true,
    text,
    /** What is marked in the messages. */
    marked: isOpen ? wanted : '',
    count: found?.count,
    at,
    current,
    open: useCallback(() => set({ text: '', at: 0, isFresh: true }), [set]),
    close: useCallback(() => set(undefined), [set]),
    type: useCallback((text: string) => set({ text, at: 0, isFresh: true }), [set]),
    step: (by: 1 | -1) => length > 0 && set({ text, at: (at + by + length) % length, isFresh: true }),
  }
}
