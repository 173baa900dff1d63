import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import classes from './field.module.css'
import { useField } from './field.tsx'

type Props = { value: string; onChange: (value: string) => void; placeholder?: string; disabled?: boolean }
/** `most`: how many characters there may be; told while typing. */
type Limited = Props & { most: number }

export function LineField({ value, onChange, most, ...rest }: Limited) {
  const field = useField()
  const isOver = value.trim().length > most
  return (
    <>
      <TextInput
        {...field}
        {...rest}
        error={field.error || isOver}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
      />
      <Count value={value} most={most} />
    </>
  )
}

export function TextField({ value, onChange, most, ...rest }: Limited) {
  const field = useField()
  const isOver = value.trim().length > most
  return (
    <>
      <Textarea
        {...field}
        {...rest}
        error={field.error || isOver}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Count value={value} most={most} />
    </>
  )
}

/** “120 / 1024”. */
export function Count({ value, most }: { value: string; most: number }) {
  const length = value.trim().length
  return (
    <p className={classes.count} data-over={length > most || undefined}>
      {length} / {most}
    </p>
  )
}

/** One of few or many named things. */
export function ChoiceField(props: {
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
}) {
  return (
    <NativeSelect
      className={classes.choice}
      {...useField()}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[...props.options]}
    />
  )
}
