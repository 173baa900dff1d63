import { Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import classes from './pill-filter.module.css'

export interface DropFilterProps {
  label: string
  options: readonly { value: string; label: string }[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A filter with a choice behind it; set, it names the choice and takes it back when pressed. */
export function DropFilter({ label, options, value, onChange }: DropFilterProps) {
  const chosen = options.find((option) => option.value === value)
  if (chosen) {
    return (
      <button
        type="button"
        className={classes.pill}
        data-set=""
        aria-label={`${label}: ${chosen.label}`}
        aria-pressed="true"
        onClick={() => onChange(undefined)}
      >
        {chosen.label}
        <IconX aria-hidden="true" />
      </button>
    )
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.pill}>
          {label}
          <IconChevronDown aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item key={option.value} onClick={() => onChange(option.value)}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
