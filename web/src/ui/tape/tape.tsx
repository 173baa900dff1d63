import type { ComponentPropsWithRef, ReactNode } from 'react'
import { initials } from '../format/initials.ts'
import { tintOf } from '../format/tint.ts'
import classes from './tape.module.css'

type TapeProps = ComponentPropsWithRef<'article'> & { mark?: ReactNode; time: string }

/** What System did, on a dashed line across the thread: a transfer, a close. */
export function Tape({ mark, time, children, ...article }: TapeProps) {
  return (
    <article {...article} className={classes.line}>
      <p className={classes.root}>
        {mark}
        <span>{children}</span>
        <span className={classes.time}>{time}</span>
      </p>
    </article>
  )
}

interface Person {
  id: string
  name: string
}

/** From whom to whom: two discs on a cord; the second in accent when it is you. */
export function TapeCord({ from, to, toYou }: { from: Person; to: Person; toYou?: boolean }) {
  return (
    <svg className={classes.cord} viewBox="0 0 46 18" aria-hidden="true">
      <path d="M9 9h28" stroke="var(--accent-line)" strokeWidth="2.6" />
      <circle cx="9" cy="9" r="8.2" fill={`var(--tint-${tintOf(from.id)})`} />
      <circle cx="37" cy="9" r="8.2" fill={toYou ? 'var(--accent)' : `var(--tint-${tintOf(to.id)})`} />
      <text x="9" y="9.4" fill="var(--tint-text)">
        {initials(from.name)}
      </text>
      <text x="37" y="9.4" fill={toYou ? 'var(--on-accent)' : 'var(--tint-text)'}>
        {initials(to.name)}
      </text>
    </svg>
  )
}
