import { type RefObject, useEffect, useRef, useState } from 'react'
import { placeAt } from './moved-item.ts'

/** Follows the pointer from a handle until it is let go, and says each time the row has passed another. */
export function useRowDrag(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number>()
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })
  // On the window, because a row that changes its place in the page loses the pointer.
  useEffect(() => {
    if (dragged === undefined) return
    const onMove = ({ clientY }: PointerEvent) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
      const to = placeAt(
        clientY,
        rows.map(({ top, height }) => top + height / 2),
        dragged,
      )
      if (to === dragged) return
      latest.current(dragged, to)
      setDragged(to)
    }
    const stop = () => setDragged(undefined)
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
    }
  }, [dragged, list])
  return { dragged, start: setDragged }
}
