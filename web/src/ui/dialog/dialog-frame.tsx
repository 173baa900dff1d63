import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLayer } from '../layer/use-layer.ts'
import classes from './dialog-frame.module.css'

export interface DialogFrameProps {
  opened: boolean
  onClose: () => void
  title: string
  /** Before the title: the shape of what it says. */
  mark?: ReactNode
  /** One line under the title: about whom, and how much time is left. */
  context?: ReactNode
  /** What will happen, in words, at the foot. */
  consequence?: ReactNode
  /** Cancel, and the primary that names the result. */
  actions: ReactNode
  width?: 'narrow' | 'usual' | 'wide'
  children?: ReactNode
}

const sizes = { narrow: '27.5rem', usual: '40rem', wide: '43rem' }

/** Title, context, body, footer. On a phone a sheet of full height. */
export function DialogFrame(props: DialogFrameProps) {
  const { opened, onClose, title, mark, context, consequence, actions, width = 'usual', children } = props
  const { isTop } = useLayer(opened)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={isTop}
      size={sizes[width]}
      centered
      xOffset="var(--dialog-x)"
      yOffset="var(--dialog-y)"
      classNames={{ root: classes.root, content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div>
          <Modal.Title className={classes.title}>
            {mark}
            {title}
          </Modal.Title>
          {context && <p className={classes.context}>{context}</p>}
        </div>
        {children}
        <footer className={classes.footer}>
          <p className={classes.consequence}>{consequence}</p>
          {actions}
        </footer>
      </Modal.Content>
    </Modal.Root>
  )
}
