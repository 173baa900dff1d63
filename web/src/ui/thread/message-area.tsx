import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './message-area.module.css'

export interface MessageAreaProps extends ComponentPropsWithRef<'div'> {
  label: string
  children: ReactNode
}

/**
 * Where the messages scroll, the newest at the foot. Silent by itself: only the customer's messages are spoken, and that
 * is the Announcer's.
 */
export function MessageArea({ label, children, ...rest }: MessageAreaProps) {
  return (
    <div {...rest} className={classes.scroll} role="log" aria-label={label} aria-live="off" tabIndex={-1}>
      <div className={classes.column}>{children}</div>
    </div>
  )
}
