import { Tooltip } from '@mantine/core'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Logo } from '../logo/logo.tsx'
import classes from './rail.module.css'

/** The ink rail; on a phone the tabs at the foot. */
export function Rail({ label, foot, children }: { label: string; foot?: ReactNode; children: ReactNode }) {
  return (
    <nav className={classes.root} aria-label={label}>
      <span className={classes.logo}>
        <Logo />
      </span>
      {children}
      <span className={classes.foot}>{foot}</span>
    </nav>
  )
}

export interface RailEntryProps extends Omit<ComponentPropsWithRef<'a'>, 'title' | 'children'> {
  icon: ReactNode
  /** Short, under the icon. */
  label: string
  /** The menu's full name: tooltip and accessible name. */
  title: string
  badge?: number | undefined
  /** What the badge counts, in words, for the accessible name. */
  badgeLabel?: string | undefined
  /** `never`: not among the tabs of a phone; `only`: nowhere else (More). */
  phone?: 'also' | 'never' | 'only' | undefined
}

/** A place to go. Takes every attribute of a link, so that a router may own it; current by `aria-current`. */
export function RailEntry({ icon, label, title, badge = 0, badgeLabel, phone, ...link }: RailEntryProps) {
  const name = badge > 0 ? `${title}, ${badgeLabel ?? badge}` : title
  return (
    <Tooltip label={title} position="right" disabled={title === label}>
      {/* biome-ignore lint/a11y/useAnchorContent: the name is in aria-label */}
      <a {...link} href={link.href} className={classes.entry} aria-label={name} data-phone={phone}>
        <span className={classes.icon}>
          {icon}
          {badge > 0 && <span className={classes.badge}>{badge > 99 ? '99+' : badge}</span>}
        </span>
        <span className={classes.label} aria-hidden="true">
          {label}
        </span>
      </a>
    </Tooltip>
  )
}

/** A button at the rail's foot: appearance, the own jack. */
export function RailButton({ label, children, ...button }: ComponentPropsWithRef<'button'> & { label: string }) {
  return (
    <Tooltip label={label} position="right">
      <button {...button} type="button" className={classes.button} aria-label={label}>
        {children}
      </button>
    </Tooltip>
  )
}
