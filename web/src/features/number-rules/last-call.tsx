import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { TextField } from '../../ui/field/text-fields.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { FormField } from '../administration/form-field.tsx'
import { MOST_TEXT, type NumberRulesDraft } from './use-number-rules.ts'

type Props = { form: SettingForm<NumberRulesDraft>; draft: NumberRulesDraft }

/** What System says before it closes. */
export function LastCall({ form, draft }: Props) {
  const { t, i18n } = useTranslation()
  const { change } = form
  return (
    <>
      <FormField form={form} name="calls" label={t('admin.lastCall')} help={t('admin.lastCallHelp')}>
        <Switch checked={draft.calls} onChange={(calls) => change({ calls })} />
      </FormField>
      {draft.calls && (
        <>
          <FormField
            form={form}
            name="callSeconds"
            label={t('admin.callSeconds')}
            help={t('admin.callSecondsHelp')}
            isPart
          >
            <DurationField
              value={draft.callSeconds}
              onChange={(callSeconds) => change({ callSeconds })}
              language={i18n.language}
            />
          </FormField>
          <FormField form={form} name="callText" label={t('admin.callText')} layout="stack" isPart>
            <TextField value={draft.callText} onChange={(callText) => change({ callText })} most={MOST_TEXT} />
          </FormField>
        </>
      )}
    </>
  )
}
