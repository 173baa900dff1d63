import type { ReactNode } from 'react'
import classes from './unsaved-bar.module.css'

export interface UnsavedBarProps {
  /** How many changes, and which. */
  children: ReactNode
  /** What kept them from being saved. */
  failure?: string | undefined
  discard: string
  save: string
  isBusy: boolean
  onDiscard: () => void
  onSave: () => void
}

/** The ink bar at the foot of a page with changes that are not saved. */
export function UnsavedBar({ children, failure, discard, save, isBusy, onDiscard, onSave }: UnsavedBarProps) {
  return (
    <section className={classes.root} aria-label={save}>
      <span className={classes.lamp} aria-hidden="true" />
      <p className={classes.words} role="status">
        {children}
        {failure && <strong>{failure}</strong>}
      </p>
      <button type="button" className={classes.button} disabled={isBusy} onClick={onDiscard}>
        {discard}
      </button>
      <button
        type="button"
        className={classes.button}
        data-primary=""
        aria-disabled={isBusy || undefined}
        onClick={() => isBusy || onSave()}
      >
        {save}
      </button>
    </section>
  )
}
