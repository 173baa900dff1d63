import type { ComponentPropsWithRef } from 'react'
import classes from './list-row.module.css'

/** The scrolling list of rows, in the order of places. Its children are ListRowSlots. */
export function PlaceList(props: ComponentPropsWithRef<'ul'>) {
  return <ul {...props} className={classes.list} />
}
