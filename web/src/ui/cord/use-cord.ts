import { useLayoutEffect, useState } from 'react'
import type { Point } from './cord-path.ts'

export interface CordEnds {
  from: Point
  to: Point
}

/**
 * Where the cord's ends are inside the desk: the edge of `[data-cord-from]` that faces `[data-cord-to]`, and the middle of
 * the latter's facing edge. Measured again whenever something scrolls, changes its size, or is plugged anew.
 */
export function useCord(desk: HTMLElement | null, selected: string | null): CordEnds | undefined {
  const [ends, setEnds] = useState<CordEnds>()
  useLayoutEffect(() => {
    if (desk === null || selected === null) {
      setEnds(undefined)
      return
    }
    let frame = 0
    const measure = () => setEnds((known) => changed(known, readEnds(desk)))
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    // Measured in a layout that is done anyway, not in one of its own.
    soon()
    const sizes = new ResizeObserver(soon)
    for (const element of [desk, ...desk.children]) sizes.observe(element)
    // Rows come and go, and a row becomes the selected one a moment after the thread has changed.
    const rows = new MutationObserver(soon)
    rows.observe(desk, { subtree: true, childList: true, attributeFilter: ['data-cord-from', 'data-cord-to'] })
    desk.addEventListener('scroll', soon, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      rows.disconnect()
      desk.removeEventListener('scroll', soon, { capture: true })
    }
  }, [desk, selected])
  return ends
}

function readEnds(desk: HTMLElement): CordEnds | undefined {
  const row = desk.querySelector('[data-cord-from]')?.getBoundingClientRect()
  const plug = desk.querySelector('[data-cord-to]')?.getBoundingClientRect()
  if (row === undefined || plug === undefined || row.width === 0 || plug.width === 0) return undefined
  const area = desk.getBoundingClientRect()
  const isLeftToRight = row.right <= plug.left
  // Where only one of the two is seen, or they overlap, nothing is between them.
  if (!isLeftToRight && plug.right > row.left) return undefined
  return {
    from: { x: (isLeftToRight ? row.right : row.left) - area.left, y: row.top + row.height / 2 - area.top },
    to: { x: (isLeftToRight ? plug.left : plug.right) - area.left, y: plug.top + plug.height / 2 - area.top },
  }
}

function changed(known: CordEnds | undefined, next: CordEnds | undefined): CordEnds | undefined {
  if (known === undefined || next === undefined) return next
  const isSame =
    known.from.x === next.from.x && known.from.y === next.from.y && known.to.x === next.to.x && known.to.y === next.to.y
  return isSame ? known : next
}
