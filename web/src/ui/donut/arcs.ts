export type Arc = {
  key: string
  path: string /** The middle of it, as a direction from the centre. */
  x: number
  y: number
}

const OUTER = 82
const INNER = 54
/** Between two parts, in the units of the drawing. */
const GAP = 4

const at = (radius: number, turn: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI
  return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
}
const round = (value: number): number => Math.round(value * 100) / 100

/** The parts of a ring around 0 0, clockwise from twelve o'clock; what is nought has none. */
export function arcsOf(parts: readonly { key: string; count: number }[]): Arc[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  const shown = parts.filter(({ count }) => count > 0)
  let from = 0
  return shown.map(({ key, count }) => {
    const until = from + count / all
    const middle = ((from + until) / 2 - 0.25) * 2 * Math.PI
    const arc = {
      key,
      path: shown.length === 1 ? ring : slice(from, until),
      x: round(Math.cos(middle)),
      y: round(Math.sin(middle)),
    }
    from = until
    return arc
  })
}

/** A part between two turns; the gaps are as wide inside as outside. */
const slice = (from: number, until: number): string => {
  const long = until - from > 0.5 ? 1 : 0
  const room = (radius: number) => Math.min(GAP / 2 / (2 * Math.PI * radius), (until - from) / 4)
  const [outer, inner] = [room(OUTER), room(INNER)]
  return `M${at(OUTER, from + outer)}A${OUTER} ${OUTER} 0 ${long} 1 ${at(OUTER, until - outer)}L${at(INNER, until - inner)}A${INNER} ${INNER} 0 ${long} 0 ${at(INNER, from + inner)}Z`
}

const circle = (radius: number, sweep: 0 | 1): string =>
  `M0 ${-radius}A${radius} ${radius} 0 1 ${sweep} 0 ${radius}A${radius} ${radius} 0 1 ${sweep} 0 ${-radius}Z`
const ring = circle(OUTER, 1) + circle(INNER, 0)
