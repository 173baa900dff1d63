import type { ReactNode } from 'react'
import classes from './notice-bar.module.css'

/** Where short news stands: bottom centre, over everything, in nobody's way. */
export function NoticeStack({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={classes.stack} aria-label={label}>
      {children}
    </section>
  )
}
