import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { KeyCap } from '../key-cap/key-cap.tsx'
import classes from './top-bar.module.css'

export interface TopBarProps {
  title: string
  /** Beside the title: Capacity. */
  count?: ReactNode
  /** CommandField, or the OfferBar in its place. */
  centre?: ReactNode
  /** Whether the numbers are served; on a phone beside the count. */
  service?: ReactNode
  /** Status, Start conversation. */
  end?: ReactNode
}

export function TopBar({ title, count, centre, service, end }: TopBarProps) {
  return (
    <header className={classes.root}>
      <h1 className={classes.title}>{title}</h1>
      {count && <div className={classes.count}>{count}</div>}
      <div className={classes.centre}>{centre}</div>
      <div className={classes.end}>
        {service && <div className={classes.service}>{service}</div>}
        {end}
      </div>
    </header>
  )
}

/** “12 of 16” and one dot per place. */
export function Capacity({ taken, rest, dots }: { taken: number; rest: string; dots: ReactNode }) {
  return (
    <p className={classes.capacity}>
      <span>
        <b>{taken}</b> {rest}
      </span>
      <span className={classes.dots}>{dots}</span>
    </p>
  )
}

/** Looks like a field, opens the command bar. */
export function CommandField({ label, keys, onClick }: { label: string; keys: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.command} onClick={onClick} aria-keyshortcuts={keys.replace(' ', '+')}>
      <IconSearch aria-hidden="true" />
      <span className={classes.words}>{label}</span>
      <KeyCap>{keys}</KeyCap>
    </button>
  )
}
