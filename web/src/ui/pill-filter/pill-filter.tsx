import type { ComponentPropsWithRef, ReactNode } from 'react'
import classes from './pill-filter.module.css'

/** The row of filters above a list, or, larger, above a table. */
export function PillFilters({ label, size, children }: { label: string; size?: 'large'; children: ReactNode }) {
  return (
    <fieldset className={classes.group} data-size={size} aria-label={label}>
      {children}
    </fieldset>
  )
}

export interface PillFilterProps extends ComponentPropsWithRef<'button'> {
  chosen: boolean
  /** A number's glyph. */
  mark?: ReactNode
  count?: number | undefined
  children: string
}

/** One filter; pressed when it is the chosen one. */
export function PillFilter({ chosen, mark, count, children, ...button }: PillFilterProps) {
  return (
    <button {...button} type="button" className={classes.pill} aria-pressed={chosen}>
      {mark}
      {children}
      {count !== undefined && <span className={classes.count}>{count}</span>}
    </button>
  )
}
