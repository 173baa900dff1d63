import { VisuallyHidden } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { movedItem } from './moved-item.ts'
import classes from './sortable-list.module.css'
import { useRowDrag } from './use-row-drag.ts'

export interface SortableListProps<Item> {
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** What the handle of an item is called. */
  handleLabel: (item: Item, index: number) => string
  /** Said after a move: “Support is 2 of 5”. */
  movedTo: (item: Item, index: number) => string
  onChange: (items: Item[]) => void
  children: (item: Item, index: number) => ReactNode
}

/** Things whose order counts: dragged by their handle, or moved by Alt and the arrows from anywhere in the row. */
export function SortableList<Item>(props: SortableListProps<Item>) {
  const { label, items, keyOf, handleLabel, movedTo, onChange, children } = props
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  // A row that was put elsewhere in the page has lost the focus.
  const focused = useRef<HTMLElement | null>(null)
  useEffect(() => {
    focused.current?.focus()
    focused.current = null
  })
  const move = (from: number, to: number) => {
    const item = items[from]
    if (item === undefined || to < 0 || to >= items.length || from === to) return
    onChange(movedItem(items, from, to))
    setSaid(movedTo(item, to))
  }
  const { dragged, start } = useRowDrag(list, move)
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    focused.current = event.target instanceof HTMLElement ? event.target : null
    move(index, index + by)
  }
  return (
    <>
      <ol ref={list} className={classes.root} aria-label={label}>
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            className={classes.row}
            data-dragged={dragged === index || undefined}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <button
              type="button"
              className={classes.handle}
              aria-label={handleLabel(item, index)}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onPointerDown={(event) => event.button === 0 && start(index)}
            >
              <IconGripVertical aria-hidden="true" />
            </button>
            {children(item, index)}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}
