import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { IconChevronDown, IconLock, IconMail, IconWorld } from '@tabler/icons-react'
import { EntryFrame } from '../brand/entry-frame.tsx'

export function EntryPage() {
  return (
    <EntryFrame
      brand="Centralino"
      claim={
        <>
          Every customer has a line.
          <br />
          Every line has one owner.
        </>
      }
      text="The WhatsApp contact centre of Bottega Lume"
      corner={
        <Button variant="subtle" leftSection={<IconWorld />} rightSection={<IconChevronDown />}>
          English
        </Button>
      }
    >
      <h1>Sign in</h1>
      <TextInput label="E-mail" size="lg" leftSection={<IconMail />} defaultValue="anna@demo.test" mb={14} />
      <PasswordInput label="Password" size="lg" leftSection={<IconLock />} defaultValue="secret" mb={13} />
      <Checkbox label="Stay signed in for 12 hours" defaultChecked mb={18} />
      <Button size="xl" fullWidth>
        Sign in
      </Button>
    </EntryFrame>
  )
}
