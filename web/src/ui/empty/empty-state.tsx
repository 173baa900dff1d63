import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Nothing here: a drawing, one sentence, one action. */
export function EmptyState(props: { drawing?: ReactNode; title: string; text?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.root}>
      {props.drawing}
      <h2 className={classes.title}>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </div>
  )
}
