import type { ReactNode } from 'react'
import classes from './card.module.css'

export interface CardProps {
  title: ReactNode
  /** Beside the title, at the end: a figure, a remark, a button. */
  end?: ReactNode
  /** One sentence under the title. */
  text?: ReactNode
  children?: ReactNode
}

/** A block of a page, as tall as its content. */
export function Card({ title, end, text, children }: CardProps) {
  return (
    <section className={classes.root}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {end && <div className={classes.end}>{end}</div>}
      </header>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </section>
  )
}

/** Two columns of blocks where there is room. */
export function CardColumns({ children, even }: { children: ReactNode; even?: boolean }) {
  return (
    <div className={classes.columns} data-even={even || undefined}>
      {children}
    </div>
  )
}

export function CardStack({ children }: { children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>
}
