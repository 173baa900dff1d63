import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './note.module.css'

/** An internal note: the width of the thread, never a bubble. `author` reads “Dario, to the team:”. */
export function Note({ author, time, children }: { author: string; time: string; children: ReactNode }) {
  return (
    <article className={classes.root}>
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
