import type { ReactNode } from 'react'
import classes from './frame.module.css'

export interface AppFrameProps {
  rail: ReactNode
  top: ReactNode
  /** A bar under the top bar: no connection. */
  notice?: ReactNode
  /** On a phone: only the content, without top bar and tabs (a thread is open). */
  immersive?: boolean | undefined
  /** No connection: waits and windows are drawn grey, because nobody knows them for certain. */
  offline?: boolean | undefined
  children: ReactNode
}

/** Rail, top bar, content. The page itself never scrolls; its parts do. */
export function AppFrame({ rail, top, notice, immersive, offline, children }: AppFrameProps) {
  return (
    <div className={classes.app} data-immersive={immersive || undefined} data-offline={offline || undefined}>
      {rail}
      <div className={classes.main}>
        {top}
        {notice && <div className={classes.notice}>{notice}</div>}
        {children}
      </div>
    </div>
  )
}
