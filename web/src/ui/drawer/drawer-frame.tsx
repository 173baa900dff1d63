import { ActionIcon, Drawer } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLayer } from '../layer/use-layer.ts'
import classes from './drawer-frame.module.css'

export interface DrawerFrameProps {
  opened: boolean
  onClose: () => void
  title: string
  /** One line under the title. */
  line?: ReactNode
  closeLabel: string
  children: ReactNode
}

/** A drawer at the end of the page, to read beside it. */
export function DrawerFrame({ opened, onClose, title, line, closeLabel, children }: DrawerFrameProps) {
  const { isTop, isBottom } = useLayer(opened)
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={isTop}
      position="right"
      size="29.25rem"
      classNames={{ content: classes.content }}
    >
      <Drawer.Overlay {...(isBottom ? {} : { backgroundOpacity: 0 })} />
      <Drawer.Content>
        <div className={classes.head}>
          <div className={classes.words}>
            <Drawer.Title className={classes.title}>{title}</Drawer.Title>
            {line && <p className={classes.line}>{line}</p>}
          </div>
          <ActionIcon aria-label={closeLabel} onClick={onClose}>
            <IconX aria-hidden="true" />
          </ActionIcon>
        </div>
        <div className={classes.body}>{children}</div>
      </Drawer.Content>
    </Drawer.Root>
  )
}
