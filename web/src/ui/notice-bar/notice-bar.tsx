import type { ReactNode } from 'react'
import classes from './notice-bar.module.css'

export interface NoticeBarProps {
  /** Ink: no connection, somebody else took it. Ok: connected again. Lamp: something waits for you. Urgent: something was lost to you. */
  tone: 'ink' | 'ok' | 'lamp' | 'urgent'
  icon?: ReactNode
  action?: { label: string; onClick: () => void } | undefined
  children: ReactNode
}

/** One line across: under the top bar, or at the bottom centre. */
export function NoticeBar({ tone, icon, action, children }: NoticeBarProps) {
  return (
    <div className={classes.root} data-tone={tone} role="status">
      {icon}
      <p className={classes.text}>{children}</p>
      {action && (
        <button type="button" className={classes.action} onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  )
}
