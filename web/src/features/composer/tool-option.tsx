import { type ReactNode, useEffect, useRef } from 'react'
import classes from './tool-list.module.css'

type Props = {
  id: string
  icon: ReactNode
  isChosen: boolean
  title?: string | undefined
  onChoose: () => void
  children: ReactNode
}

/** One of what a tool of the composer found; comes into view when the keys reach it. */
export function ToolOption({ id, icon, isChosen, title, onChoose, children }: Props) {
  const own = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) own.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      ref={own}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes.option}
      title={title}
      onClick={onChoose}
    >
      {icon}
      {children}
    </button>
  )
}
