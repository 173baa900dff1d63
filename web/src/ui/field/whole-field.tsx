import { TextInput } from '@mantine/core'
import classes from './field.module.css'
import { useField } from './field.tsx'
import { useTyped } from './use-typed.ts'

const read = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN)
const write = (value: number) => (Number.isNaN(value) ? '' : String(value))

/** A whole number; NaN while it is none. */
export function WholeField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const typed = useTyped(value, onChange, write, read)
  return <TextInput className={classes.number} {...useField()} {...typed} inputMode="numeric" autoComplete="off" />
}
