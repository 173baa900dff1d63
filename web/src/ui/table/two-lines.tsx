import type { ReactNode } from 'react'
import classes from './cells.module.css'

/** Who or what, and one line about it, beside a jack or a cordlet. */
export function TwoLines({
  mark,
  name,
  line,
  strong,
}: {
  mark: ReactNode
  name: string
  line: ReactNode
  strong?: boolean
}) {
  return (
    <span className={classes.two}>
      {mark}
      <span className={classes.words}>
        <bdi className={classes.name} dir="auto" title={name} data-strong={strong || undefined}>
          {name}
        </bdi>
        <span className={classes.line}>{line}</span>
      </span>
    </span>
  )
}

/** One line of text that ends where the column does. */
export function OneLine({ children, quiet, mark }: { children: string; quiet?: boolean; mark?: ReactNode }) {
  return (
    <span className={classes.one} data-quiet={quiet || undefined} title={children}>
      {mark}
      <bdi dir="auto">{children}</bdi>
    </span>
  )
}

/** Instead of an action: a lock, and why not. */
export function Locked({ icon, children, tone }: { icon?: ReactNode; children: string; tone?: 'urgent' | undefined }) {
  return (
    <span className={classes.locked} data-tone={tone} title={children}>
      {icon}
      <bdi>{children}</bdi>
    </span>
  )
}
