import type { ReactNode } from 'react'
import classes from './sockets.module.css'

/** The free places at the foot of the list, dashed; at most six are drawn, the text tells the number. */
export function FreePlaces({ count, children }: { count: number; children: ReactNode }) {
  return (
    <p className={classes.free}>
      <span className={classes.row} aria-hidden="true">
        {Array.from({ length: Math.min(count, 6) }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a socket has no other identity than its place
          <i key={i} />
        ))}
      </span>
      {children}
    </p>
  )
}

/** One free place as a row of its own: its number, an empty socket and a word. */
export function FreePlace({ place, children }: { place: number; children: ReactNode }) {
  return (
    <p className={classes.place}>
      <span className={classes.number}>{place}</span>
      <i className={classes.socket} aria-hidden="true" />
      {children}
    </p>
  )
}
