import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../live/use-settings.ts'
import { Card } from '../../ui/card/card.tsx'
import { Field } from '../../ui/field/field.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { type CommandId, commandIds, entryOf } from '../commands/catalog.ts'
import { KeyRow } from './key-row.tsx'
import classes from './keys-card.module.css'
import { useChangeSettings } from './use-change-settings.ts'

const withKeys = commandIds.filter((id) => entryOf(id).key !== undefined)

/** Every key of a command can be another one, or none. */
export function KeysCard() {
  const { t } = useTranslation()
  const { keys, singleKeys } = useSettings()
  const change = useChangeSettings()
  const [asking, setAsking] = useState<CommandId | null>(null)
  return (
    <Card
      title={<span id="keys">{t('keys.title')}</span>}
      text={t('profile.keysText')}
      end={
        Object.keys(keys).length > 0 && (
          <Button size="sm" variant="default" onClick={() => change({ keys: {} })}>
            {t('profile.keysReset')}
          </Button>
        )
      }
    >
      <Field label={t('profile.singleKeys')} help={t('profile.singleKeysHelp')}>
        <Switch checked={singleKeys} onChange={(next) => change({ singleKeys: next })} />
      </Field>
      <ul className={classes.list}>
        {withKeys.map((id) => (
          <KeyRow key={id} id={id} isAsking={asking === id} onAsk={(isAsking) => setAsking(isAsking ? id : null)} />
        ))}
      </ul>
    </Card>
  )
}
