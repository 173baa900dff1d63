import { type ClipboardEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import classes from './composer.module.css'
import { useGrow } from './use-grow.ts'

export interface GrowingFieldProps {
  value: string
  onChange: (value: string) => void
  onSend: () => void
  placeholder: string
  label: string
  /** Which keys send; the other combination makes a new line. */
  sendWith?: 'enter' | 'ctrl-enter' | undefined
  disabled?: boolean | undefined
  maxLength?: number | undefined
  /** Seen before Enter is; `preventDefault` keeps the field out of it. */
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined
  onPaste?: ((event: ClipboardEvent<HTMLTextAreaElement>) => void) | undefined
  fieldRef?: Ref<HTMLTextAreaElement> | undefined
}

/** A text field of one to eight lines. */
export function GrowingField(props: GrowingFieldProps) {
  const { value, onChange, onSend, sendWith = 'enter', onKeyDown, fieldRef, label, ...rest } = props
  const own = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(fieldRef, () => own.current as HTMLTextAreaElement, [])
  useGrow(own, value)
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event)
    // Enter that ends the writing of a Chinese or Japanese word is not a wish to send.
    if (event.defaultPrevented || event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const held = event.ctrlKey || event.metaKey
    if (sendWith === 'enter' ? event.shiftKey || event.altKey : !held) return
    event.preventDefault()
    onSend()
  }
  return (
    <textarea
      {...rest}
      ref={own}
      className={classes.text}
      rows={1}
      dir="auto"
      aria-label={label}
      data-focus-ring="own"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKey}
    />
  )
}
