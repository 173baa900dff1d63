import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { ChoiceField, TextField } from '../../ui/field/text-fields.tsx'
import { WholeField } from '../../ui/field/whole-field.tsx'
import { FormField } from '../administration/form-field.tsx'
import type { BotDraft } from './bot-draft.ts'
import { limitOf } from './bot-faults.ts'

type Props = { form: SettingForm<BotDraft>; draft: BotDraft; skillsets: readonly SkillsetDetails[] }

/** What happens when the customer does not choose, or says something else. */
export function NoChoiceCard({ form, draft, skillsets }: Props) {
  const { t, i18n } = useTranslation()
  const { change } = form
  const options = skillsets.map(({ id, name }) => ({ value: id, label: name }))
  const isKnown = draft.otherwise === '' || options.some(({ value }) => value === draft.otherwise)
  return (
    <Card title={t('admin.noChoice')}>
      <FormField
        form={form}
        name="again"
        label={t('admin.again')}
        help={t('admin.againHelp')}
        layout="stack"
        isOptional
      >
        <TextField value={draft.again} onChange={(again) => change({ again })} most={limitOf(draft)} />
      </FormField>
      <FormField form={form} name="times" label={t('admin.times')} help={t('admin.timesHelp')}>
        <WholeField value={draft.times} onChange={(times) => change({ times })} />
      </FormField>
      <FormField form={form} name="waitSeconds" label={t('admin.botWait')} help={t('admin.botWaitHelp')}>
        <DurationField
          value={draft.waitSeconds}
          onChange={(waitSeconds) => change({ waitSeconds })}
          language={i18n.language}
        />
      </FormField>
      <FormField form={form} name="otherwise" label={t('admin.otherwise')} help={t('admin.otherwiseHelp')}>
        <ChoiceField
          value={draft.otherwise}
          onChange={(otherwise) => change({ otherwise })}
          options={[
            { value: '', label: t('admin.firstSkillset') },
            ...(isKnown ? [] : [{ value: draft.otherwise, label: '…' }]),
            ...options,
          ]}
        />
      </FormField>
    </Card>
  )
}
