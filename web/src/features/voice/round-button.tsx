import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerRecordFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react'
import type { Ref } from 'react'
import classes from './voice.module.css'

const icons = {
  stop: IconPlayerStopFilled,
  record: IconPlayerRecordFilled,
  play: IconPlayerPlayFilled,
  pause: IconPlayerPauseFilled,
}

type Props = {
  form: keyof typeof icons
  label: string
  onClick: () => void
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function RoundButton({ form, label, ...rest }: Props) {
  const Icon = icons[form]
  return (
    <button {...rest} type="button" className={classes.round} data-form={form} aria-label={label} title={label}>
      <Icon aria-hidden="true" />
    </button>
  )
}
