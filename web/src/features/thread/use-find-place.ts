import { useEffect, useRef } from 'react'

type Ways = {
  found: string | undefined
  isSearching: boolean
  go: (key: string, to: (index: number) => void) => Promise<boolean>
  toIndex: (index: number) => void
  topKey: () => string | undefined
  toTop: (index: number) => void
  toEnd: () => void
  isAtEnd: boolean
}

/** Brings a search's place into sight, and who ends the search back to where it began. */
export function useFindPlace({ found, isSearching, go, toIndex, topKey, toTop, toEnd, isAtEnd }: Ways) {
  const before = useRef<{ key: string | undefined; isAtEnd: boolean }>(undefined)
  const latest = useRef(isAtEnd)
  useEffect(() => {
    latest.current = isAtEnd
  })
  useEffect(() => {
    if (isSearching) {
      before.current = { key: topKey(), isAtEnd: latest.current }
      return
    }
    const was = before.current
    before.current = undefined
    if (was?.isAtEnd) toEnd()
    else if (was?.key !== undefined) void go(was.key, toTop)
  }, [isSearching, go, topKey, toTop, toEnd])
  useEffect(() => {
    if (found !== undefined) void go(found, toIndex)
  }, [found, go, toIndex])
}
