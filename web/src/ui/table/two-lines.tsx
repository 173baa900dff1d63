import type { ReactNode } from 'react'
import classes from './cells.module.css'

/** Who or what, and one line about it, beside a jack or a cordlet. */
export function TwoLines({
  mark,
  name,
  line,
  strong,
  open,
}: {
  mark: ReactNode
  name: string
  line: ReactNode
  strong?: boolean
  /** The name opens what more is known. */
  open?: { label: string; onOpen: () => void }
}) {
  return (
    <span className={classes.two}>
      {mark}
      <span className={classes.words}>
        {open ? (
          <button type="button" className={classes.opens} aria-label={open.label} onClick={open.onOpen}>
            <Name name={name} strong={strong} />
          </button>
        ) : (
          <Name name={name} strong={strong} />
        )}
        <span className={classes.line}>{line}</span>
      </span>
    </span>
  )
}

const Name = ({ name, strong }: { name: string; strong: boolean | undefined }) => (
  <bdi className={classes.name} dir="auto" title={name} data-strong={strong || undefined}>
    {name}
  </bdi>
)

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
