import type { ReactNode } from 'react'
import { Beads, type Receipt } from '../beads/beads.tsx'
import classes from './message-meta.module.css'

export interface MessageMetaProps {
  /** On ours only, where the group changes: “Anna”, “System”. */
  author?: string | undefined
  icon?: ReactNode
  time: string
  /** The moment for machines, ISO 8601. */
  dateTime?: string | undefined
  receipt?: Receipt | undefined
  receiptLabel?: string | undefined
  /** “edited”, “read by you”. */
  remark?: string | undefined
  /** Opens or closes the trace. Out of the tab order: Enter on the message does the same. */
  onToggle?: (() => void) | undefined
  expanded?: boolean | undefined
}

/** Author, time and beads under the last bubble of a group. */
export function MessageMeta(props: MessageMetaProps) {
  const { author, icon, time, dateTime, receipt, receiptLabel, remark, onToggle, expanded } = props
  const content = (
    <>
      {icon}
      {author && <bdi>{author}</bdi>}
      <time className={classes.time} dateTime={dateTime}>
        {time}
      </time>
      {receipt && <Beads receipt={receipt} label={receiptLabel} />}
      {remark && <span>{remark}</span>}
    </>
  )
  if (onToggle === undefined) return <p className={classes.root}>{content}</p>
  return (
    <button type="button" className={classes.root} tabIndex={-1} aria-expanded={expanded} onClick={onToggle}>
      {content}
    </button>
  )
}
