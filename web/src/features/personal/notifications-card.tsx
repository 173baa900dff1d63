import { Button } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../live/use-settings.ts'
import { Card } from '../../ui/card/card.tsx'
import { Field, FieldError, useField } from '../../ui/field/field.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { playSound } from '../notifications/play-sound.ts'
import classes from './notifications-card.module.css'
import { useChangeSettings } from './use-change-settings.ts'

const sounds = ['none', 'soft', 'bell', 'wood'] as const

/** What makes itself heard, and when. */
export function NotificationsCard() {
  const { t } = useTranslation()
  const settings = useSettings()
  const change = useChangeSettings()
  const hasSound = settings.sound !== 'none'
  return (
    <Card title={t('profile.notifications')} text={t('profile.notificationsText')}>
      <Field label={t('profile.notifyFor')} layout="stack">
        <Segmented
          label={t('profile.notifyFor')}
          size="large"
          value={settings.notifyFor}
          onChange={(notifyFor) => change({ notifyFor })}
          segments={[
            { value: 'new', label: t('profile.notifyNew') },
            { value: 'all', label: t('profile.notifyAll') },
          ]}
        />
      </Field>
      <Field label={t('profile.sound')} layout="stack">
        <Segmented
          label={t('profile.sound')}
          size="large"
          value={settings.sound}
          onChange={(sound) => {
            change({ sound })
            playSound(sound, settings.soundVolume)
          }}
          segments={sounds.map((value) => ({ value, label: t(`profile.sounds.${value}`) }))}
        />
      </Field>
      {hasSound && (
        <Field label={t('profile.volume')} layout="stack" isPart>
          <Volume value={settings.soundVolume} onChange={(soundVolume) => change({ soundVolume })} />
          <Button
            variant="default"
            mt="xs"
            leftSection={<IconVolume aria-hidden="true" />}
            onClick={() => playSound(settings.sound, settings.soundVolume)}
          >
            {t('profile.hear')}
          </Button>
        </Field>
      )}
      <DesktopField isOn={settings.desktopNotifications} onChange={(next) => change({ desktopNotifications: next })} />
      <Field label={t('profile.text')} help={t('profile.textHelp')}>
        <Switch checked={settings.notificationText} onChange={(notificationText) => change({ notificationText })} />
      </Field>
    </Card>
  )
}

/** Follows the hand; kept when the hand lets go. */
function Volume({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { id } = useField()
  const [held, setHeld] = useState<number>()
  const keep = () => {
    if (held !== undefined) onChange(held)
    setHeld(undefined)
  }
  return (
    <input
      id={id}
      className={classes.volume}
      type="range"
      min={10}
      max={100}
      step={10}
      value={held ?? value}
      aria-valuetext={`${held ?? value} %`}
      onChange={(event) => setHeld(Number(event.currentTarget.value))}
      onPointerUp={keep}
      onKeyUp={keep}
      onBlur={keep}
    />
  )
}

/** The browser is asked only by the switch, and when it says no it is said how to change that. */
function DesktopField({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { t } = useTranslation()
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'missing'))
  const choose = async (next: boolean) => {
    if (!next) return onChange(false)
    const answer = permission === 'granted' ? permission : await Notification.requestPermission()
    setPermission(answer)
    if (answer === 'granted') onChange(true)
  }
  if (permission === 'missing') return <FieldError>{t('profile.desktopMissing')}</FieldError>
  return (
    <Field
      label={t('profile.desktop')}
      help={t('profile.desktopHelp')}
      error={permission === 'denied' ? t('profile.desktopDenied') : undefined}
    >
      <Switch checked={isOn && permission === 'granted'} onChange={(next) => void choose(next)} />
    </Field>
  )
}
