import classes from './cord.module.css'
import { cordPath } from './cord-path.ts'
import { useCord } from './use-cord.ts'

const PLUG = { width: 13, height: 11 }
const INTO_ROW = 2
const INTO_PLUG = 6

/** The line from the selected row to its thread. Decorative. */
export function Cord({ within, selected }: { within: HTMLElement | null; selected: string | null }) {
  const ends = useCord(within, selected)
  if (ends === undefined) return null
  const way = Math.sign(ends.to.x - ends.from.x) || 1
  const from = { x: ends.from.x - INTO_ROW * way, y: ends.from.y }
  const to = { x: ends.to.x + INTO_PLUG * way, y: ends.to.y }
  return (
    <svg className={classes.root} key={selected} aria-hidden="true">
      <path d={cordPath(from, to)} />
      <rect x={to.x - PLUG.width / 2} y={to.y - PLUG.height / 2} {...PLUG} rx="3.5" />
    </svg>
  )
}
