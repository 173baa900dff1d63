import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './voice.module.css'

type Props = { state: 'recording' | 'paused' | 'listening'; time: string }

/** The strip above: what is going on, and how long it is. */
export function RecorderState({ state, time }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.state}>
      {state === 'listening' ? (
        <IconPlayerPlay aria-hidden="true" />
      ) : (
        <i className={classes.lamp} data-state={state} aria-hidden="true" />
      )}
      <span role="status">{t(`voice.${state}`)}</span>
      <b>{time}</b>
    </div>
  )
}
