const CENTRE = { x: 98, y: 92 }

/** The point on a half circle of radius `r` at `value` from 0 (left) to 1 (right), clockwise over the top. */
export function pointAt(value: number, r: number): { x: number; y: number } {
  const angle = Math.PI * (1 - value)
  const round = (figure: number) => Math.round(figure * 10) / 10
  return { x: round(CENTRE.x + r * Math.cos(angle)), y: round(CENTRE.y - r * Math.sin(angle)) }
}

/** The arc between two values, as a path. */
export function arcPath(from: number, to: number, r: number): string {
  const [start, end] = [pointAt(from, r), pointAt(to, r)]
  return `M${start.x} ${start.y}A${r} ${r} 0 0 1 ${end.x} ${end.y}`
}
