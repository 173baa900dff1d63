import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { keptEach } from '../../lib/kept-each.ts'
import type { ThreadItem } from './thread-items.ts'

const ESTIMATE = 64
const NEAR_END = 48
const NEAR_START = 400

type Place = { offset: number; isAtEnd: boolean; measured: VirtualItem[]; seen: string | undefined }

/** Which message was at the top when a conversation was left; nothing: it was at its end. */
export const keptPlaces = keptEach('places')

/** Where each conversation was left, for as long as the page lives. */
const places = new Map<string, Place>()

/** The messages that are drawn, and where one is among them: at the end it stays there, elsewhere nothing moves. */
export function useThreadScroll(id: string, items: readonly ThreadItem[]) {
  const [area, setArea] = useState<HTMLDivElement | null>(null)
  const [left] = useState(() => places.get(id))
  const [isAtEnd, setAtEnd] = useState(left?.isAtEnd ?? true)
  const [isNearStart, setNearStart] = useState(false)
  const [canScroll, setCanScroll] = useState(false)
  const last = items.at(-1)?.key
  // The newest message that one has had before one's eyes.
  const [seen, setSeen] = useState(left ? left.seen : last)
  if (isAtEnd && seen !== last) setSeen(last)
  const offset = useRef(left?.offset ?? 0)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => area,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: () => ESTIMATE,
    overscan: 4,
    gap: 3,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    ...(left ? { initialMeasurementsCache: left.measured, initialOffset: left.offset } : {}),
  })
  const toEnd = useCallback(() => virtual.scrollToEnd(), [virtual])
  const toIndex = useCallback((index: number) => virtual.scrollToIndex(index, { align: 'center' }), [virtual])

  const toTop = useCallback((index: number) => virtual.scrollToIndex(index, { align: 'start' }), [virtual])
  /** The message at the top of what is seen. */
  const latestItems = useRef(items)
  useEffect(() => {
    latestItems.current = items
  })
  const keyAt = useCallback(
    (top: number) => {
      // The mark of what is new is not there any more when one comes back.
      const item = virtual
        .getVirtualItems()
        .find(({ end, index }) => end > top && latestItems.current[index]?.kind !== 'unread')
      return item === undefined ? undefined : String(item.key)
    },
    [virtual],
  )
  const topKey = useCallback(() => keyAt(area?.scrollTop ?? 0), [keyAt, area])

  const latest = useRef({ isAtEnd, seen })
  useEffect(() => {
    latest.current = { isAtEnd, seen }
  })
  useLayoutEffect(() => {
    if (!area) return
    if (left && !left.isAtEnd) virtual.scrollToOffset(left.offset)
    else virtual.scrollToEnd()
    let height = area.clientHeight
    const onScroll = () => {
      if (area.clientHeight !== height) return
      offset.current = area.scrollTop
      setAtEnd(area.scrollHeight - area.clientHeight - area.scrollTop <= NEAR_END)
      setNearStart(area.scrollTop < NEAR_START)
      setCanScroll(area.scrollHeight > area.clientHeight + NEAR_END)
    }
    onScroll()
    area.addEventListener('scroll', onScroll, { passive: true })
    // The composer grows and shrinks: the end stays in sight.
    const sizes = new ResizeObserver(() => {
      if (area.clientHeight === height) return
      height = area.clientHeight
      if (latest.current.isAtEnd) virtual.scrollToEnd()
    })
    sizes.observe(area)
    return () => {
      sizes.disconnect()
      area.removeEventListener('scroll', onScroll)
    }
  }, [area, left, virtual])

  useEffect(() => {
    const keep = () => keptPlaces.keep(id, latest.current.isAtEnd ? undefined : keyAt(offset.current))
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
      places.set(id, { offset: offset.current, ...latest.current, measured: virtual.takeSnapshot() })
    }
  }, [id, keyAt, virtual])

  // What I have just written is always seen.
  const ownLast = items.at(-1)?.kind === 'outgoing' ? items.at(-1)?.key : undefined
  useLayoutEffect(() => {
    if (ownLast !== undefined) virtual.scrollToEnd()
  }, [ownLast, virtual])

  return {
    ref: setArea,
    measure: virtual.measureElement,
    drawn: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    isAtEnd,
    seen,
    isNearStart,
    canScroll,
    /** It was not here before, since the page was loaded; and there is something that can be scrolled. */
    isFirst: left === undefined && area !== null,
    topKey,
    toTop,
    toEnd,
    toIndex,
  }
}
