import type { ComponentPropsWithRef } from 'react'
import classes from './list-row.module.css'

/** The list item round a row: the selected one sticks to both ends of the list, so that its cord always has an end. */
export function ListRowSlot({ selected, ...rest }: ComponentPropsWithRef<'li'> & { selected?: boolean | undefined }) {
  return <li {...rest} className={classes.slot} data-selected={selected || undefined} />
}
