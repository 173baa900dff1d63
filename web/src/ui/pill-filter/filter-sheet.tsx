import { Button, Drawer } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './filter-sheet.module.css'

export interface FilterSheetProps {
  /** On the button: “Filters, 2 set”. */
  label: string
  title: string
  doneLabel: string
  children: ReactNode
}

/** The filters of a list on a phone: behind one button, from below. */
export function FilterSheet({ label, title, doneLabel, children }: FilterSheetProps) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button
        variant="default"
        size="sm"
        radius="xl"
        className={classes.button}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {label}
      </Button>
      <Drawer.Root
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        classNames={{ content: classes.content }}
      >
        <Drawer.Overlay />
        <Drawer.Content>
          <Drawer.Body className={classes.body}>
            <Drawer.Title className={classes.title}>{title}</Drawer.Title>
            {children}
            <Button fullWidth className={classes.button} onClick={close}>
              {doneLabel}
            </Button>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  )
}
