import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './note.module.css'

export interface NoteProps {
  author: string
  time: string
  tabIndex?: number
  /** Read aloud instead of its pieces. */
  label?: string
  children: ReactNode
}

/** An internal note: the width of the thread, never a bubble. `author` reads “Dario, to the team:”. */
export function Note({ author, time, tabIndex, label, children }: NoteProps) {
  return (
    <article className={classes.root} tabIndex={tabIndex} aria-label={label}>
      <IconLock aria-hidden="true" />
      <div className={classes.text} dir="auto">
        <b className={classes.author}>{author}</b> {children}
      </div>
      <span className={classes.time}>{time}</span>
    </article>
  )
}

/** Somebody of the team named in a note. */
export function Mention({ children }: { children: string }) {
  return <bdi className={classes.mention}>{children}</bdi>
}
