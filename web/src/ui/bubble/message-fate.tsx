import { IconAlertCircle, IconClock, IconHelpCircle } from '@tabler/icons-react'
import classes from './message-meta.module.css'

export interface FateAction {
  label: string
  onClick: () => void
}

export interface MessageFateProps {
  kind: 'queued' | 'failed' | 'uncertain'
  /** What happened, in words. */
  text: string
  time?: string | undefined
  actions?: readonly FateAction[] | undefined
}

const icons = { queued: IconClock, failed: IconAlertCircle, uncertain: IconHelpCircle }

/** Instead of beads: our message waits, was not delivered, or may have arrived. With the ways on. */
export function MessageFate({ kind, text, time, actions = [] }: MessageFateProps) {
  const Icon = icons[kind]
  return (
    <div className={classes.root} data-fate={kind}>
      <Icon aria-hidden="true" />
      <span>{text}</span>
      {time && <span className={classes.time}>{time}</span>}
      {actions.map(({ label, onClick }) => (
        <button key={label} type="button" className={classes.action} onClick={onClick}>
          {label}
        </button>
      ))}
    </div>
  )
}
