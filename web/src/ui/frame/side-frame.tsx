import type { ReactNode } from 'react'
import classes from './side-frame.module.css'

/** A second column and a page beside it; where there is room for one only, the page. */
export function SideFrame(props: { menu: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.root}>
      {props.menu}
      <main className={classes.page}>{props.children}</main>
    </div>
  )
}

/** The head of a page in it: what it is about, and how to get around in it. */
export function SideHead({ back, children, end }: { back?: ReactNode; children: ReactNode; end?: ReactNode }) {
  return (
    <div className={classes.head}>
      {back && <span className={classes.back}>{back}</span>}
      <div className={classes.about}>{children}</div>
      {end}
    </div>
  )
}
