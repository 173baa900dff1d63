/** The upper end of an axis and its lines: whole numbers, four lines, room for the highest. */
export function axisOf(highest: number): number[] {
  const step = Math.max(1, Math.ceil(highest / 3))
  return [0, step, 2 * step, 3 * step]
}

/** The hours that are shown: from the first in which something was, or a few before now, at least eleven of them. */
export function shownHours(counts: readonly number[], hoursOfDay: number): { from: number; until: number } {
  const now = counts.length - 1
  const first = counts.findIndex((count) => count > 0)
  const wanted = Math.max(0, Math.min(first === -1 ? now : first, now - 4))
  const from = Math.min(wanted, Math.max(0, hoursOfDay - 11))
  return { from, until: Math.min(hoursOfDay - 1, Math.max(from + 10, now)) }
}

/** A line through points that never goes above or below two neighbours; x and y in percent, y downwards. */
export function curveThrough(points: readonly { x: number; y: number }[]): string {
  const [first, ...others] = points
  if (!first) return ''
  let last = first
  let path = `M${first.x} ${first.y}`
  for (const next of others) {
    const middle = (last.x + next.x) / 2
    path += `C${middle} ${last.y} ${middle} ${next.y} ${next.x} ${next.y}`
    last = next
  }
  return path
}
