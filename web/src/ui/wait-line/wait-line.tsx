import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyCap } from '../key-cap/key-cap.tsx'
import classes from './wait-line.module.css'

export interface WaitLineProps {
  /** “7 wait for you, longest 23′”, the numbers in <b>. */
  children: ReactNode
  /** Where there is less room: “7 wait, longest 23′”. */
  short: ReactNode
  action?: { label: string; keys: string; onClick: () => void } | undefined
  /** At its very end. */
  end?: ReactNode
}

/** How many wait, and the way to answer the one who waits longest. */
export function WaitLine({ children, short, action, end }: WaitLineProps) {
  return (
    <div className={classes.root}>
      <p className={classes.text}>
        <span className={classes.long}>{children}</span>
        <span className={classes.short}>{short}</span>
      </p>
      {action && (
        <Button variant="default" size="xs" className={classes.action} onClick={action.onClick}>
          {action.label}
          <KeyCap>{action.keys}</KeyCap>
        </Button>
      )}
      {end}
    </div>
  )
}
