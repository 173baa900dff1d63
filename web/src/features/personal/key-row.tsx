import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyName, printKey } from '../../lib/keys.ts'
import { useSettings } from '../../live/use-settings.ts'
import { FieldError } from '../../ui/field/field.tsx'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import type { CommandId } from '../commands/catalog.ts'
import { keyOf, keyProblem, withKey } from '../commands/key-of.ts'
import classes from './keys-card.module.css'
import { useChangeSettings } from './use-change-settings.ts'

type Props = { id: CommandId; isAsking: boolean; onAsk: (isAsking: boolean) => void }

const HOLDING = new Set(['Alt', 'Control', 'Shift', 'Meta', 'AltGraph'])

/** One command and its key; the button listens for another. */
export function KeyRow({ id, isAsking, onAsk }: Props) {
  const { t } = useTranslation()
  const { keys } = useSettings()
  const change = useChangeSettings()
  const [problem, setProblem] = useState<string>()
  const key = keyOf(id, keys)
  const name = t(`command.${id}`)
  const shown = isAsking ? t('profile.pressKey') : key === undefined ? t('profile.noKey') : printKey(key)
  const stop = () => {
    onAsk(false)
    setProblem(undefined)
  }
  const give = (next: string | null) => {
    change({ keys: withKey(keys, id, next) })
    stop()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on: nobody is caught here.
    if (!isAsking || HOLDING.has(event.key) || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Escape') return stop()
    const pressed = keyName(event.nativeEvent)
    const wrong = keyProblem(id, pressed, keys)
    if (!wrong) return give(pressed)
    setProblem(
      wrong.problem === 'taken'
        ? t('profile.keyTaken', { key: printKey(pressed), command: t(`command.${wrong.by}`) })
        : t('profile.keyNotPossible'),
    )
  }
  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      <Button
        className={classes.key}
        size="sm"
        variant={isAsking ? 'filled' : 'default'}
        aria-label={t('profile.keyOf', { command: name, key: shown })}
        aria-pressed={isAsking}
        onClick={() => (isAsking ? stop() : onAsk(true))}
        onKeyDown={onKeyDown}
        onBlur={stop}
      >
        {isAsking || key === undefined ? shown : <KeyCap>{shown}</KeyCap>}
      </Button>
      <ActionIcon
        aria-label={t('profile.dropKey', { command: name })}
        disabled={key === undefined}
        onClick={() => give(null)}
      >
        <IconX aria-hidden="true" />
      </ActionIcon>
      <div className={classes.problem} role="status">
        {isAsking && <FieldError>{problem}</FieldError>}
      </div>
    </li>
  )
}
