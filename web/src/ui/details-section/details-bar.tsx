import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import classes from './details.module.css'

type Props = { title: string; closeLabel: string; onClose: () => void }

/** The head of details that lie over the thread: what it is, and the way back. */
export function DetailsBar({ title, closeLabel, onClose }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // As a sheet they hide everything else: the focus comes along.
    if (matchMedia('(max-width: 37.49em)').matches) button.current?.focus()
  }, [])
  return (
    <div className={classes.top}>
      <b>{title}</b>
      <ActionIcon ref={button} size="xl" aria-label={closeLabel} onClick={onClose}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
