import { eventOf } from './thread-event.ts'
import type { ThreadItem } from './thread-items.ts'

/**
 * An agent whose connection comes and goes leaves a line each time: of those with nothing in between, the last time away is shown, and the
 * last time back.
 */
export function foldAbsences(items: readonly ThreadItem[]): readonly ThreadItem[] {
  const absences = items.map(absenceOf)
  return items.filter((_, index) => {
    const one = absences[index]
    if (one === undefined) return true
    // Another of its kind in the same run, further down, tells it better.
    for (let next = index + 1; absences[next]?.of === one.of; next++)
      if (absences[next]?.event === one.event) return false
    return true
  })
}

function absenceOf(item: ThreadItem): { event: string; of: string } | undefined {
  if (item.kind !== 'event') return undefined
  const { event, by } = eventOf(item.message)
  return event === 'left' || event === 'returned' ? { event, of: by?.id ?? '' } : undefined
}
