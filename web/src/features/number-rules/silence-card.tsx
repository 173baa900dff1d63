import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { FormField } from '../administration/form-field.tsx'
import { LastCall } from './last-call.tsx'
import type { NumberRulesDraft } from './use-number-rules.ts'

type Props = { form: SettingForm<NumberRulesDraft>; draft: NumberRulesDraft }

/** Parking and closing by themselves, when the last word was ours. */
export function SilenceCard({ form, draft }: Props) {
  const { t, i18n } = useTranslation()
  const { change } = form
  return (
    <Card title={t('admin.silent')} text={t('admin.silentText')}>
      <FormField form={form} name="parks" label={t('admin.parks')} help={t('admin.parksHelp')}>
        <Switch checked={draft.parks} onChange={(parks) => change({ parks })} />
      </FormField>
      {draft.parks && (
        <>
          <FormField form={form} name="parkSeconds" label={t('admin.parkAfter')} isPart>
            <DurationField
              value={draft.parkSeconds}
              onChange={(parkSeconds) => change({ parkSeconds })}
              language={i18n.language}
            />
          </FormField>
          <FormField form={form} name="parkQueue" label={t('admin.parkQueue')} help={t('admin.parkQueueHelp')} isPart>
            <Segmented
              label={t('admin.parkQueue')}
              size="large"
              value={draft.parkQueue}
              onChange={(parkQueue) => change({ parkQueue })}
              segments={[
                { value: 'personal', label: t('admin.ownQueue') },
                { value: 'public', label: t('admin.publicQueue') },
              ]}
            />
          </FormField>
        </>
      )}
      <FormField form={form} name="closes" label={t('admin.closes')} help={t('admin.closesHelp')}>
        <Switch checked={draft.closes} onChange={(closes) => change({ closes })} />
      </FormField>
      {draft.closes && (
        <>
          <FormField form={form} name="closeSeconds" label={t('admin.closeAfter')} isPart>
            <DurationField
              value={draft.closeSeconds}
              onChange={(closeSeconds) => change({ closeSeconds })}
              language={i18n.language}
            />
          </FormField>
          <LastCall form={form} draft={draft} />
        </>
      )}
    </Card>
  )
}
