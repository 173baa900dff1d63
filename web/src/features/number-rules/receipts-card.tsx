import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { FormField } from '../administration/form-field.tsx'
import type { NumberRulesDraft } from './use-number-rules.ts'

type Props = { form: SettingForm<NumberRulesDraft>; draft: NumberRulesDraft }

/** When customers see blue ticks, and with them that somebody is typing. */
export function ReceiptsCard({ form, draft }: Props) {
  const { t } = useTranslation()
  return (
    <Card title={t('admin.receipts')} text={t('admin.receiptsText')}>
      <FormField
        form={form}
        name="blueTicks"
        label={t('admin.blueTicks')}
        help={t(`admin.blueTicksHelp_${draft.blueTicks}`)}
      >
        <Segmented
          label={t('admin.blueTicks')}
          size="large"
          value={draft.blueTicks}
          onChange={(blueTicks) => form.change({ blueTicks })}
          segments={[
            { value: 'on_open', label: t('admin.onOpen') },
            { value: 'on_reply', label: t('admin.onReply') },
            { value: 'never', label: t('admin.neverTicks') },
          ]}
        />
      </FormField>
    </Card>
  )
}
