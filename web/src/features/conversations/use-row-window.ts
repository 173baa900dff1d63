import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

// Fewer rows are drawn all: searching the page and reading aloud then know them.
const DRAWN_ALL = 60
const ROW = 57

type Entry<Row> =
  | { key: string; gap: number }
  | { row: Row; index: number; measure?: (element: HTMLElement | null) => void }

/** The rows that are drawn, with gaps for the others; the selected one always is, because it holds the cord. */
export function useRowWindow<Row extends { key: string }>(
  list: RefObject<HTMLUListElement | null>,
  rows: readonly Row[],
  selected: string | null,
): readonly Entry<Row>[] {
  const isWhole = rows.length <= DRAWN_ALL
  const chosen = rows.findIndex(({ key }) => key === selected)
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: !isWhole,
    getScrollElement: () => list.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => ROW,
    overscan: 8,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (chosen < 0 || drawn.includes(chosen)) return drawn
      return [...drawn, chosen].sort((a, b) => a - b)
    },
  })
  if (isWhole) return rows.map((row, index) => ({ row, index }))
  const entries: Entry<Row>[] = []
  let end = 0
  for (const { index, start, end: next } of virtual.getVirtualItems()) {
    const row = rows[index]
    if (!row) continue
    if (start > end) entries.push({ key: `before ${index}`, gap: start - end })
    entries.push({ row, index, measure: virtual.measureElement })
    end = next
  }
  const rest = virtual.getTotalSize() - end
  if (rest > 0) entries.push({ key: 'rest', gap: rest })
  return entries
}
