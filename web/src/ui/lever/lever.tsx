import type { ReactNode } from 'react'
import classes from './lever.module.css'

interface LeverProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string; icon: ReactNode }[]
  /** Undefined: none of them. */
  value: Value | undefined
  onChange: (value: Value) => void
}

/** One of a few states, as large as a thing one reaches for without looking. */
export function Lever<Value extends string>({ label, options, value, onChange }: LeverProps<Value>) {
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option} data-on={option.value === value || undefined}>
          <input
            type="radio"
            className={classes.input}
            name={label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
