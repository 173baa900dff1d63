import type { ReactNode } from 'react'
import classes from './pill-filter.module.css'

/** The row of filters above a list. */
export function PillFilters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group} aria-label={label}>
      {children}
    </fieldset>
  )
}

export interface PillFilterProps {
  chosen: boolean
  onClick: () => void
  /** A number's glyph. */
  mark?: ReactNode
  count?: number | undefined
  children: string
}

/** One filter; pressed when it is the chosen one. */
export function PillFilter({ chosen, onClick, mark, count, children }: PillFilterProps) {
  return (
    <button type="button" className={classes.pill} aria-pressed={chosen} onClick={onClick}>
      {mark}
      {children}
      {count !== undefined && <span className={classes.count}>{count}</span>}
    </button>
  )
}
