import { useTranslation } from 'react-i18next'
import { printKey } from '../../lib/keys.ts'
import { useSettings } from '../../live/use-settings.ts'
import { Card } from '../../ui/card/card.tsx'
import { Field } from '../../ui/field/field.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { useChangeSettings } from './use-change-settings.ts'

const undoTimes = ['0', '3', '5', '10'] as const
type UndoSeconds = 0 | 3 | 5 | 10

/** How messages are sent. */
export function WritingCard() {
  const { t } = useTranslation()
  const { sendWith, undoSeconds } = useSettings()
  const change = useChangeSettings()
  return (
    <Card title={t('profile.writing')}>
      <Field label={t('profile.sendWith')} help={t('profile.sendWithHelp')} layout="stack">
        <Segmented
          label={t('profile.sendWith')}
          size="large"
          value={sendWith}
          onChange={(next) => change({ sendWith: next })}
          segments={[
            { value: 'enter', label: printKey('Enter') },
            { value: 'ctrlEnter', label: printKey('Ctrl+Enter') },
          ]}
        />
      </Field>
      <Field label={t('profile.undo')} help={t('profile.undoHelp')} layout="stack">
        <Segmented
          label={t('profile.undo')}
          size="large"
          value={undoTimes.find((time) => Number(time) === undoSeconds) ?? '5'}
          onChange={(next) => change({ undoSeconds: Number(next) as UndoSeconds })}
          segments={undoTimes.map((value) => ({
            value,
            label: value === '0' ? t('profile.undoNever') : t('profile.seconds', { count: Number(value) }),
          }))}
        />
      </Field>
    </Card>
  )
}
