import { type RefObject, useEffect, useRef } from 'react'

/** Asks for more shortly before the end of what is there is reached. */
export function useNearEnd(page: RefObject<HTMLElement | null>, more: () => void) {
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  useEffect(() => {
    const area = page.current
    if (!area) return
    const onScroll = () => {
      if (area.scrollHeight - area.clientHeight - area.scrollTop < 800) latest.current()
    }
    area.addEventListener('scroll', onScroll, { passive: true })
    return () => area.removeEventListener('scroll', onScroll)
  }, [page])
}
