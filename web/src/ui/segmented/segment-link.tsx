import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './segmented.module.css'

/** Tabs that are places of their own: links side by side. */
export function SegmentLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.root} data-size="large" data-links="" aria-label={label}>
      {children}
    </nav>
  )
}

/** Takes every attribute of a link, so that a router may own it; current by `aria-current`. */
export function SegmentLink({ children, ...link }: ComponentPropsWithRef<'a'>) {
  return (
    <a {...link} href={link.href} className={classes.segment}>
      {children}
    </a>
  )
}
