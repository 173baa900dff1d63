import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

/** Adds one of what is not there yet. */
export function AddChoice(props: {
  label: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus aria-hidden="true" />}
          disabled={props.options.length === 0}
        >
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {props.options.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => props.onChoose(value)}>
            <bdi>{label}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
