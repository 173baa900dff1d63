import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { FormField } from '../administration/form-field.tsx'
import type { Demand, NumberRulesDraft } from './use-number-rules.ts'

type Props = { form: SettingForm<NumberRulesDraft>; draft: NumberRulesDraft }

const demands = ['off', 'optional', 'required'] as const

/** What is asked of whoever closes. */
export function ClosingCard({ form, draft }: Props) {
  const { t } = useTranslation()
  const segments = demands.map((value) => ({ value, label: t(`admin.demand_${value}`) }))
  return (
    <Card title={t('admin.closingCard')} text={t('admin.closingText')}>
      <FormField form={form} name="asksReason" label={t('admin.asksReason')} help={t('admin.asksReasonHelp')}>
        <Segmented<Demand>
          label={t('admin.asksReason')}
          size="large"
          value={draft.asksReason}
          onChange={(asksReason) => form.change({ asksReason })}
          segments={segments}
        />
      </FormField>
      <FormField form={form} name="asksNote" label={t('admin.asksNote')} help={t('admin.asksNoteHelp')}>
        <Segmented<Demand>
          label={t('admin.asksNote')}
          size="large"
          value={draft.asksNote}
          onChange={(asksNote) => form.change({ asksNote })}
          segments={segments}
        />
      </FormField>
    </Card>
  )
}
