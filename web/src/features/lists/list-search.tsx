import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import classes from './list-search.module.css'

type Props = { label: string; value: string | undefined; onChange: (value: string) => void }

/** Where a list is searched: above it, as wide as the line on a phone. */
export function ListSearch({ label, value = '', onChange }: Props) {
  return (
    <TextInput
      className={classes.root}
      radius="xl"
      size="sm"
      type="search"
      leftSection={<IconSearch aria-hidden="true" />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={label}
      aria-label={label}
    />
  )
}
