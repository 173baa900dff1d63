import { type ReactNode, useId } from 'react'
import classes from './segmented.module.css'

export interface Segment<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
}

export interface SegmentedProps<Value extends string> {
  /** What is chosen here, for the screen reader. */
  label: string
  segments: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
  size?: 'small' | 'large'
  disabled?: boolean
}

/** Two to four choices side by side: radio buttons, so arrows move between them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, segments, value, onChange, size = 'small', disabled } = props
  const name = useId()
  return (
    <fieldset className={classes.root} data-size={size} aria-label={label} disabled={disabled}>
      {segments.map((segment) => (
        <label key={segment.value} className={classes.segment}>
          <input
            type="radio"
            name={name}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            data-focus-ring="own"
          />
          {segment.icon}
          {segment.label}
        </label>
      ))}
    </fieldset>
  )
}
