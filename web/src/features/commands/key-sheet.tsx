import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../live/use-settings.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import type { Group } from './catalog.ts'
import { availableCommands } from './command-store.ts'
import './desk-words.ts'
import classes from './key-sheet.module.css'
import { matchWords } from './match-words.ts'
import { closeOverlay } from './overlays.ts'
import { sheetRows } from './sheet-rows.ts'

const order: readonly Group[] = ['go', 'conversation', 'write', 'me']

/** The keys that work here and now. */
export function KeySheet() {
  const { t } = useTranslation()
  const settings = useSettings()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  // What was there when it opened: the dialog itself takes nothing away.
  const [here] = useState(() => ({
    commands: availableCommands(),
    canWrite: document.querySelector('main section section textarea') !== null,
  }))
  const rows = sheetRows(here, settings, t).filter(({ name }) => matchWords(typed, name) !== null)
  const groups = order
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((each) => each.rows.length > 0)
  return (
    <DialogFrame
      opened
      onClose={() => closeOverlay()}
      width="wide"
      title={t('keys.title')}
      consequence={t('keys.hold')}
      actions={
        <>
          <Button variant="default" onClick={() => closeOverlay(() => navigate({ to: '/profile', hash: 'keys' }))}>
            {t('keys.change')}
          </Button>
          <Button onClick={() => closeOverlay()}>{t('keys.done')}</Button>
        </>
      }
    >
      <TextInput
        data-autofocus
        leftSection={<IconSearch aria-hidden="true" />}
        aria-label={t('keys.find')}
        placeholder={t('keys.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
      />
      <div className={classes.groups}>
        {groups.map(({ group, rows: ofGroup }) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.head}>{t(`bar.group.${group}`)}</h3>
            <dl>
              {ofGroup.map(({ name, caps }) => (
                <div key={name} className={classes.row}>
                  <dt>{name}</dt>
                  <dd className={classes.caps}>
                    {caps.map((cap) => (
                      <KeyCap key={cap}>{cap}</KeyCap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className={classes.none}>
        {groups.length === 0 ? t('keys.none') : ''}
      </p>
    </DialogFrame>
  )
}
