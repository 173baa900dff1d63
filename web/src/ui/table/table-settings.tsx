import { Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { optionalColumns, type TableColumn } from './table-columns.ts'
import classes from './table-settings.module.css'

export interface TableSettingsProps {
  columns: readonly TableColumn[]
  /** The keys of those that are left out. */
  left: readonly string[]
  onLeft: (left: readonly string[]) => void
  compact: boolean
  onCompact: (compact: boolean) => void
  words: { columns: string; shown: string; compact: string }
}

/** Which columns somebody wants to see, and how high the rows are; nothing of it on a phone, where rows are cards. */
export function TableSettings({ columns, left, onLeft, compact, onCompact, words }: TableSettingsProps) {
  const optional = optionalColumns(columns)
  const shown = optional.filter(({ key }) => !left.includes(key)).map(({ key }) => key)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.button}>
          <IconColumns3 aria-hidden="true" />
          {words.columns}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.shown}</Menu.Label>
        <Menu.CheckboxGroup
          value={shown}
          onChange={(next) => onLeft(optional.filter(({ key }) => !next.includes(key)).map(({ key }) => key))}
        >
          {optional.map(({ key, label }) => (
            <Menu.CheckboxItem key={key} value={key}>
              {label}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={compact} onChange={onCompact}>
          {words.compact}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
