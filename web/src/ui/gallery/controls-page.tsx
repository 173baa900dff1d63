import { ActionIcon, Button, Checkbox, Menu, PasswordInput, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconGlobe, IconLock, IconMail, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { DialogFrame } from '../dialog/dialog-frame.tsx'
import { Segmented } from '../segmented/segmented.tsx'
import { StatusShape } from '../status-shape/status-shape.tsx'
import classes from './gallery.module.css'
import { Sample } from './sample.tsx'

const variants = ['filled', 'default', 'subtle', 'ink', 'danger', 'brass'] as const
const wanted = new URLSearchParams(location.search)

function Buttons() {
  return (
    <div className={classes.card}>
      {(['xs', 'sm', 'md', 'lg', 'xl'] as const).map((size) => (
        <Sample key={size} title={size} row>
          <Button size={size}>Transfer to Carla</Button>
          <Button size={size} variant="default" leftSection={<IconPlus />}>
            Start
          </Button>
        </Sample>
      ))}
      <Sample title="Variants" row>
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
      </Sample>
      <Sample title="Disabled, loading" row>
        <Button disabled>Send template</Button>
        <Button variant="default" disabled>
          Close
        </Button>
        <Button loading>Sign in</Button>
      </Sample>
      <Sample title="Icons" row>
        <ActionIcon aria-label="Search">
          <IconSearch />
        </ActionIcon>
        <ActionIcon aria-label="Pressed" aria-pressed="true">
          <IconSearch />
        </ActionIcon>
        <ActionIcon aria-label="Outlined" variant="default">
          <IconSearch />
        </ActionIcon>
        <ActionIcon aria-label="Off" disabled>
          <IconSearch />
        </ActionIcon>
      </Sample>
    </div>
  )
}

function Fields() {
  const [tab, setTab] = useState<'user' | 'skillset' | 'queue'>('user')
  return (
    <div className={classes.card}>
      <TextInput label="E-mail" placeholder="anna@demo.test" leftSection={<IconMail />} size="lg" />
      <PasswordInput label="Password" defaultValue="secret" leftSection={<IconLock />} size="lg" />
      <TextInput label="3, day" defaultValue="sabato 28" error="Fill in the day to send" />
      <TextInput label="Company" description="As on the invoice." defaultValue="Studio Montefeltro" />
      <TextInput label="Off" disabled defaultValue="as the tenant" />
      <Checkbox label="Stay signed in for 12 hours" defaultChecked />
      <Checkbox label="Ask the customer for a rating" />
      <Segmented
        label="To whom"
        size="large"
        value={tab}
        onChange={setTab}
        segments={[
          { value: 'user', label: 'User' },
          { value: 'skillset', label: 'Skillset' },
          { value: 'queue', label: 'Wait queue' },
        ]}
      />
    </div>
  )
}

function Overlays() {
  const [opened, setOpened] = useState(wanted.has('dialog'))
  return (
    <div className={classes.card}>
      <Sample title="Menu" row>
        <Menu {...(wanted.has('menu') && { opened: true })} position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<StatusShape status="ready" />} rightSection={<IconChevronDown />}>
              Ready
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>My status</Menu.Label>
            <Menu.Item aria-checked="true" leftSection={<StatusShape status="ready" />}>
              Ready
            </Menu.Item>
            <Menu.Item leftSection={<StatusShape status="back_office" />}>Back office</Menu.Item>
            <Menu.Item leftSection={<StatusShape status="break" />}>Break</Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconGlobe />}>Language</Menu.Item>
            <Menu.Item data-danger="">Sign out</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Sample>
      <Sample title="Tooltip" row>
        <Tooltip label="Message template sent" {...(wanted.has('menu') && { opened: true })} position="right">
          <Button variant="subtle">Templates</Button>
        </Tooltip>
      </Sample>
      <Sample title="Dialog" row>
        <Button variant="default" onClick={() => setOpened(true)}>
          Transfer…
        </Button>
      </Sample>
      <DialogFrame
        opened={opened}
        onClose={() => setOpened(false)}
        title="Transfer this conversation"
        context="Alessandra Montefeltro-Castellani. Free reply ends in 5h 42′."
        consequence="Leaves your list and frees place 3."
        actions={
          <>
            <Button variant="subtle" onClick={() => setOpened(false)}>
              Cancel
            </Button>
            <Button>Transfer to Carla</Button>
          </>
        }
      >
        <TextInput placeholder="Search 17 users" leftSection={<IconSearch />} data-autofocus />
      </DialogFrame>
    </div>
  )
}

export function ControlsPage() {
  return (
    <main className={classes.sheet}>
      <Buttons />
      <Fields />
      <Overlays />
    </main>
  )
}
