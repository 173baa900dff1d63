import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import classes from './tool-list.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  /** The list that shows what is found, and what in it the keys have reached. */
  listId: string
  optionId: string | undefined
}

/** The field that a tool of the composer is searched with; the keys move in the list below it. */
export function ToolSearch({ label, value, onChange, onKeyDown, listId, optionId }: Props) {
  return (
    <label className={classes.search}>
      <IconSearch aria-hidden="true" />
      <input
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={optionId}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-focus-ring="own"
        // biome-ignore lint/a11y/noAutofocus: the panel was opened to search in it
        autoFocus
      />
    </label>
  )
}
