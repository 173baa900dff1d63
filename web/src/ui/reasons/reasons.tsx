import type { ReactNode } from 'react'
import classes from './reasons.module.css'

/** Reasons with their figures; or who was passed over, and why. */
export function Reasons({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <>
      {title && <h3 className={classes.title}>{title}</h3>}
      <ul className={classes.list}>{children}</ul>
    </>
  )
}

export function Reason({ mark, value, children }: { mark: ReactNode; value?: string | undefined; children: string }) {
  return (
    <li className={classes.row}>
      {mark}
      <bdi className={classes.text}>{children}</bdi>
      {value && <span className={classes.value}>{value}</span>}
    </li>
  )
}
