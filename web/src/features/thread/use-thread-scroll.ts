import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { keptEach } from '../../lib/kept-each.ts'
import { whenPainted } from '../../lib/when-painted.ts'
import { newestItems } from './newest-items.ts'
import type { ThreadItem } from './thread-items.ts'

const ESTIMATE = 64
const GAP = 3
const NEAR_END = 48
const NEAR_START = 400

type Begin = { offset: number; measured: VirtualItem[] }
type Place = Begin & { isAtEnd: boolean; seen: string | undefined }

/** Which message was at the top when a conversation was left; nothing: it was at its end. */
export const keptPlaces = keptEach('places')

/** Where each conversation was left, for as long as the page lives. */
const places = new Map<string, Place>()

/** How high the area is, or was last; px. */
let areaHeight = window.innerHeight

/** A message that is drawn. Until they have places of their own they follow one another. */
export type Drawn = { index: number; key: string; start: number | undefined }

/**
 * The messages that are drawn, and where one is among them: at the end it stays there, elsewhere nothing moves. Who opens a conversation at its end first sees
 * the newest as the page lays them out by itself, because that is quickest; when they are painted, all get their places. `atOnce`: they have them from the start.
 */
export function useThreadScroll(id: string, items: readonly ThreadItem[], atOnce: boolean) {
  const [area, setArea] = useState<HTMLDivElement | null>(null)
  const [left] = useState(() => places.get(id))
  const known = left?.measured ?? nothing
  /** What is known when all get their places; nothing: they have none yet. */
  const [begin, setBegin] = useState<Begin | undefined>(() =>
    left?.isAtEnd === false
      ? left
      : atOnce || keptPlaces.of(id) !== undefined
        ? { offset: 0, measured: [] }
        : undefined,
  )
  const hasPlaces = begin !== undefined
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
    gap: GAP,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    enabled: hasPlaces,
    initialMeasurementsCache: begin?.measured ?? [],
    initialOffset: begin?.offset ?? 0,
    initialRect: { width: 0, height: areaHeight },
  })
  const firstDrawn = useMemo(() => {
    const sizes = new Map(known.map(({ key, size }) => [key, size]))
    return newestItems(items, areaHeight, GAP, (key) => sizes.get(key))
  }, [items, known])
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
  const drawn: readonly Drawn[] = hasPlaces
    ? virtual.getVirtualItems().map(({ index, key, start }) => ({ index, key: String(key), start }))
    : items.slice(firstDrawn).map(({ key }, at) => ({ index: firstDrawn + at, key, start: undefined }))

  // Without places: at the end, and then they get them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come in is seen as well
  useLayoutEffect(() => {
    if (area && !hasPlaces) area.scrollTop = area.scrollHeight
  }, [area, hasPlaces, last])
  useEffect(
    () =>
      area === null || hasPlaces
        ? undefined
        : whenPainted(() => {
            areaHeight = area.clientHeight
            setBegin(beginAtEnd(area, latestItems.current, known))
          }),
    [area, hasPlaces, known],
  )
  useLayoutEffect(() => {
    if (!area || !hasPlaces) return
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
      areaHeight = height
      if (latest.current.isAtEnd) virtual.scrollToEnd()
    })
    sizes.observe(area)
    return () => {
      sizes.disconnect()
      area.removeEventListener('scroll', onScroll)
    }
  }, [area, hasPlaces, left, virtual])

  useEffect(() => {
    const keep = () => keptPlaces.keep(id, latest.current.isAtEnd ? undefined : keyAt(offset.current))
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
      const measured = virtual.takeSnapshot()
      places.set(id, { offset: offset.current, ...latest.current, measured: measured.length > 0 ? measured : known })
    }
  }, [id, keyAt, virtual, known])

  // What I have just written is always seen.
  const ownLast = items.at(-1)?.kind === 'outgoing' ? items.at(-1)?.key : undefined
  useLayoutEffect(() => {
    if (ownLast !== undefined && hasPlaces) virtual.scrollToEnd()
  }, [ownLast, hasPlaces, virtual])

  return {
    ref: setArea,
    measure: hasPlaces ? virtual.measureElement : undefined,
    drawn,
    height: hasPlaces ? virtual.getTotalSize() : undefined,
    isAtEnd,
    seen,
    isNearStart,
    canScroll,
    /** It was not here before, since the page was loaded; and there is something that can be scrolled. */
    isFirst: left === undefined && area !== null && hasPlaces,
    topKey,
    toTop,
    toEnd,
    toIndex,
  }
}

const nothing: VirtualItem[] = []

/** The places of those that are drawn, as they were laid out; of the others, as they were when they were last seen. */
function beginAtEnd(area: HTMLElement, items: readonly ThreadItem[], known: readonly VirtualItem[]): Begin {
  const sizes = new Map(known.map(({ key, size }) => [String(key), size]))
  for (const row of area.querySelectorAll<HTMLElement>('[data-index]')) {
    const item = items[Number(row.dataset.index)]
    if (item) sizes.set(item.key, row.offsetHeight)
  }
  const measured: VirtualItem[] = []
  let end = 0
  for (const [index, { key }] of items.entries()) {
    const size = sizes.get(key)
    if (size !== undefined) measured.push({ key, index, size, start: end, end: end + size, lane: 0 })
    end += (size ?? ESTIMATE) + GAP
  }
  return { offset: Math.max(0, end - area.clientHeight), measured }
}
