import { type ReactNode, useId } from 'react'
import classes from './mode-card.module.css'

export interface Mode<Value extends string> {
  value: Value
  title: string
  /** What happens, in one sentence; when it is not possible, why. */
  text: string
  drawing: ReactNode
  disabled?: boolean
}

export interface ModeCardsProps<Value extends string> {
  label: string
  modes: readonly Mode<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Two ways of doing something, each with its drawing and its consequence: radio buttons, so arrows move between them. */
export function ModeCards<Value extends string>({ label, modes, value, onChange }: ModeCardsProps<Value>) {
  const name = useId()
  return (
    <fieldset className={classes.group} aria-label={label}>
      {modes.map((mode) => (
        <label key={mode.value} className={classes.card}>
          <input
            type="radio"
            name={name}
            checked={mode.value === value}
            disabled={mode.disabled}
            onChange={() => onChange(mode.value)}
            data-focus-ring="own"
          />
          <span className={classes.title}>
            {mode.title} {mode.drawing}
          </span>
          {mode.text}
        </label>
      ))}
    </fieldset>
  )
}
