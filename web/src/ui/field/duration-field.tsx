import { TextInput } from '@mantine/core'
import { durationWords, readDuration } from '../format/duration-words.ts'
import classes from './field.module.css'
import { useField } from './field.tsx'
import { useTyped } from './use-typed.ts'

/** A duration, typed as `30 min`, `2 h` or `3 days`; NaN while it is none. Seconds. */
export function DurationField(props: {
  value: number
  onChange: (seconds: number) => void
  language: string
  disabled?: boolean
}) {
  const { value, onChange, language, disabled = false } = props
  const write = (seconds: number) => (Number.isNaN(seconds) ? '' : durationWords(seconds, language))
  const typed = useTyped(value, onChange, write, readDuration)
  return <TextInput className={classes.short} {...useField()} {...typed} disabled={disabled} autoComplete="off" />
}
