import type { ReactNode, Ref } from 'react'
import classes from './page-frame.module.css'

/** A whole page below the top bar: blocks under one another; it scrolls as one. */
export function PageFrame({ ref, children }: { ref?: Ref<HTMLElement>; children: ReactNode }) {
  return (
    <main ref={ref} className={classes.page}>
      {children}
    </main>
  )
}

/** Filters on the left, remarks on the right. */
export function PageBar({ end, children }: { end?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.bar} data-region="">
      {children}
      {end && <span className={classes.end}>{end}</span>}
    </div>
  )
}
