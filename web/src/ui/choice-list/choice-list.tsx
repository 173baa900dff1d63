import { type ReactNode, useEffect, useRef } from 'react'
import classes from './choice-list.module.css'

export interface ChoiceListProps {
  /** The listbox's id: the search field above it controls it. */
  id: string
  label: string
  /** Name, middle, end. */
  heads: readonly [string, string, string]
  /** What stands there when there is nothing to choose. */
  none: string
  children: readonly ReactNode[]
}

/** A list to choose one from, driven by the arrows of the search field above it; it never takes the focus itself. */
export function ChoiceList({ id, label, heads, none, children }: ChoiceListProps) {
  return (
    <div className={classes.root}>
      <div className={classes.head} aria-hidden="true">
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {children.length === 0 ? (
        <p className={classes.none} role="status">
          {none}
        </p>
      ) : (
        <div id={id} className={classes.list} role="listbox" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  )
}

export interface ChoiceRowProps {
  id: string
  selected: boolean
  onChoose: () => void
  /** A jack, or the sign of a group. */
  mark: ReactNode
  name: string
  line: string
  middle: ReactNode
  end: ReactNode
}

export function ChoiceRow({ id, selected, onChoose, mark, name, line, middle, end }: ChoiceRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox belong to the field that owns it
    // biome-ignore lint/a11y/useFocusableInteractive: as its active descendant, it is never focused itself
    <div ref={row} id={id} role="option" aria-selected={selected} className={classes.row} onClick={onChoose}>
      {mark}
      <span className={classes.words}>
        <bdi className={classes.name} dir="auto" title={name}>
          {name}
        </bdi>
        <bdi className={classes.line} dir="auto">
          {line}
        </bdi>
      </span>
      <span className={classes.middle}>{middle}</span>
      <span className={classes.end}>{end}</span>
    </div>
  )
}

/** A group's sign, where a person has a jack. */
export function ChoiceSign({ children }: { children: ReactNode }) {
  return (
    <span className={classes.sign} aria-hidden="true">
      {children}
    </span>
  )
}
