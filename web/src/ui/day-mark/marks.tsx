import classes from './marks.module.css'

/** Where a day begins in the thread. */
export function DayMark({ children }: { children: string }) {
  return <p className={classes.day}>{children}</p>
}

/** Where the unread messages begin. */
export function UnreadMark({ children }: { children: string }) {
  return (
    <p className={classes.mark} data-kind="unread">
      {children}
    </p>
  )
}

/** Another turn in the conversation: the 24 hours ended, it was closed. */
export function ThreadMark({ children }: { children: string }) {
  return <p className={classes.mark}>{children}</p>
}
