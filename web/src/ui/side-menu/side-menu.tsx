import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './side-menu.module.css'

/** The second column: entries in named groups. */
export function SideMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.root} aria-label={label}>
      {children}
    </nav>
  )
}

export function SideGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.group}>
      <p className={classes.title}>{title}</p>
      {children}
    </div>
  )
}

export interface SideEntryProps extends Omit<ComponentPropsWithRef<'a'>, 'children'> {
  icon: ReactNode
  label: string
  count?: number | undefined
}

/** A place to go. Takes every attribute of a link, so that a router may own it; current by `aria-current`. */
export function SideEntry({ icon, label, count, ...link }: SideEntryProps) {
  return (
    <a {...link} href={link.href} className={classes.entry}>
      <span aria-hidden="true">{icon}</span>
      {label}
      {count !== undefined && <span className={classes.count}>{count}</span>}
    </a>
  )
}
