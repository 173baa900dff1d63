import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { TextField } from '../../ui/field/text-fields.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { FormField } from '../administration/form-field.tsx'
import { DAY, MOST_TEXT, type NumberRulesDraft } from './use-number-rules.ts'

type Props = { form: SettingForm<NumberRulesDraft>; draft: NumberRulesDraft }

/** What System says before it closes. */
export function LastCall({ form, draft }: Props) {
  const { t, i18n } = useTranslation()
  const { change } = form
  // By then the customer's 24 hours are over at the latest, and WhatsApp takes no text any more.
  const isInTime = draft.closeSeconds - draft.callSeconds < DAY
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
            help={t(isInTime ? 'admin.callSecondsHelp' : 'admin.callNeverHelp')}
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
