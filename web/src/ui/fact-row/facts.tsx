import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** What is known, name by name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.root}>{children}</dl>
}

export function FactRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>
        <bdi dir="auto">{children}</bdi>
      </dd>
    </div>
  )
}
