import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

// Fewer rows are drawn all: searching the page and reading aloud then know them.
const DRAWN_ALL = 100

export type TableEntry<Row> =
  | { key: string; gap: number }
  | { key: string; row: Row; index: number; measure?: (element: HTMLElement | null) => void }

/** The rows that are drawn of a table inside a scrolling page, with gaps for the others. */
export function useTableWindow<Row extends { key: string; height: number }>(
  page: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  rows: readonly Row[],
): readonly TableEntry<Row>[] {
  const isWhole = rows.length <= DRAWN_ALL
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    if (isWhole || !page.current || !body.current) return
    const top = body.current.getBoundingClientRect().top - page.current.getBoundingClientRect().top
    const next = Math.round(top + page.current.scrollTop)
    if (next !== above) setAbove(next)
  })
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: !isWhole,
    getScrollElement: () => page.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => rows[index]?.height ?? 0,
    scrollMargin: above,
    overscan: 10,
  })
  if (isWhole) return rows.map((row, index) => ({ key: row.key, row, index }))
  const entries: TableEntry<Row>[] = []
  let end = above
  for (const { index, start, end: next } of virtual.getVirtualItems()) {
    const row = rows[index]
    if (!row) continue
    if (start > end) entries.push({ key: `before ${row.key}`, gap: start - end })
    entries.push({ key: row.key, row, index, measure: virtual.measureElement })
    end = next
  }
  const rest = virtual.getTotalSize() + above - end
  if (rest > 0) entries.push({ key: 'rest', gap: rest })
  return entries
}
