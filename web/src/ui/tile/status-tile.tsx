import type { Ownership } from '../cordlet/cordlet.tsx'
import { ShortCordlet } from '../cordlet/short-cordlet.tsx'
import { Lamp } from '../lamp/lamp.tsx'
import classes from './tile.module.css'

export interface StatusTileProps {
  title: string
  /** What is counted, in one line. */
  line: string
  ownership: Ownership
  /** Absent: not known. */
  count: number | undefined
  /** Since when the oldest waits (ms); null: nobody does. */
  oldest: number | null
  oldestLabel: string
  pressed: boolean
  onClick: () => void
}

/** One status of a list: how many, and how long the oldest has waited. Pressed, the list shows only these. */
export function StatusTile(props: StatusTileProps) {
  const { title, line, ownership, count, oldest, oldestLabel, pressed, onClick } = props
  return (
    <button type="button" className={classes.root} aria-pressed={pressed} onClick={onClick}>
      <span className={classes.title}>
        {title}
        <ShortCordlet ownership={ownership} customerId="tile" />
      </span>
      <span className={classes.line}>{line}</span>
      <span className={classes.foot}>
        <b className={classes.count}>{count ?? '–'}</b>
        {oldest !== null && (
          <span className={classes.oldest}>
            <span>{oldestLabel}</span>
            <Lamp since={oldest} />
          </span>
        )}
      </span>
    </button>
  )
}
