import { useField } from '../field/field.tsx'
import classes from './switch.module.css'

/** On or off; takes part in Save like all others. */
export function Switch({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { id, 'aria-describedby': about } = useField()
  return (
    <input
      id={id}
      aria-describedby={about}
      className={classes.root}
      type="checkbox"
      role="switch"
      aria-checked={checked}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
