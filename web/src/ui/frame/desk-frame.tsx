import { type ReactNode, useState } from 'react'
import { Cord } from '../cord/cord.tsx'
import classes from './frame.module.css'

export interface DeskFrameProps {
  list: ReactNode
  thread: ReactNode
  /** Absent: closed. Beside the thread where there is room, else over its messages. */
  details?: ReactNode
  /** Which of the two is seen where there is room for one only. */
  showing: 'list' | 'thread'
  /** The selected conversation; changes re-plug the cord. `null`: nothing is plugged in. */
  selected: string | null
  listLabel: string
  threadLabel: string
  detailsLabel: string
}

/** The agent's desk: list, thread, details, and the cord between the selected row and its thread. */
export function DeskFrame(props: DeskFrameProps) {
  const [desk, setDesk] = useState<HTMLElement | null>(null)
  return (
    <main
      ref={setDesk}
      className={classes.desk}
      data-showing={props.showing}
      data-details={props.details ? true : undefined}
    >
      <nav className={classes.list} aria-label={props.listLabel}>
        {props.list}
      </nav>
      <section className={classes.thread} aria-label={props.threadLabel}>
        {props.thread}
      </section>
      {props.details && (
        <aside className={classes.details} aria-label={props.detailsLabel}>
          {props.details}
        </aside>
      )}
      <Cord within={desk} selected={props.selected} />
    </main>
  )
}
