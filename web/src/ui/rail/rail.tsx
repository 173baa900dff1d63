import { Tooltip, VisuallyHidden } from '@mantine/core'
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
  /** The menu's full name: tooltip, and read after the short one. */
  title: string
  badge?: number | undefined
  /** What the badge counts, in words. */
  badgeLabel?: string | undefined
  /** `never`: not among the tabs of a phone; `only`: nowhere else (More). */
  phone?: 'also' | 'never' | 'only' | undefined
}

/** A place to go. Takes every attribute of a link, so that a router may own it; current by `aria-current`. */
export function RailEntry({ icon, label, title, badge = 0, badgeLabel, phone, ...link }: RailEntryProps) {
  const entry = (
    <a {...link} href={link.href} className={classes.entry} data-phone={phone}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
        {badge > 0 && <span className={classes.badge}>{badge > 99 ? '99+' : badge}</span>}
      </span>
      <span className={classes.label}>{label}</span>
      <VisuallyHidden>
        {title !== label && `, ${title}`}
        {badge > 0 && `, ${badgeLabel ?? badge}`}
      </VisuallyHidden>
    </a>
  )
  if (title === label) return entry
  return (
    <Tooltip label={title} position="right">
      {entry}
    </Tooltip>
  )
}

/** A button at the rail's foot: appearance, the own jack. */
export function RailButton({ label, children, ...button }: ComponentPropsWithRef<'button'> & { label: string }) {
  return (
    <Tooltip label={label} position="right">
      <button {...button} type="button" className={classes.button}>
        {children}
        <VisuallyHidden>{label}</VisuallyHidden>
      </button>
    </Tooltip>
  )
}
