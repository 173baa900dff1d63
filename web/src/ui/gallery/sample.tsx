import type { ReactNode } from 'react'
import classes from './gallery.module.css'

/** One state of one form under its name. */
export function Sample({ title, row, children }: { title: string; row?: boolean; children: ReactNode }) {
  return (
    <section className={classes.sample}>
      <h2 className={classes.title}>{title}</h2>
      {row ? <div className={classes.row}>{children}</div> : children}
    </section>
  )
}
