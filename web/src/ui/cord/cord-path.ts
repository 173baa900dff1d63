export interface Point {
  x: number
  y: number
}

const CORNER = 10

/**
 * From the selected row's edge, along the gutter, to the plug: two rounded corners, the first at a third of the way.
 * Corners shrink when the row and the header lie close; at the same height it is a straight line. Pixels.
 */
export function cordPath(from: Point, to: Point): string {
  const rise = to.y - from.y
  if (Math.abs(rise) < 1) return `M${round(from.x)} ${round(from.y)}H${round(to.x)}`
  const run = to.x - from.x
  const turn = from.x + run / 2
  const corner = Math.min(CORNER, Math.abs(rise) / 2, Math.abs(run) / 2)
  const across = corner * Math.sign(run)
  const down = corner * Math.sign(rise)
  return [
    `M${round(from.x)} ${round(from.y)}`,
    `H${round(turn - across)}`,
    `Q${round(turn)} ${round(from.y)} ${round(turn)} ${round(from.y + down)}`,
    `V${round(to.y - down)}`,
    `Q${round(turn)} ${round(to.y)} ${round(turn + across)} ${round(to.y)}`,
    `H${round(to.x)}`,
  ].join('')
}

const round = (value: number) => Math.round(value * 10) / 10
