import { useTranslation } from 'react-i18next'
import { Card, CardColumns } from '../../ui/card/card.tsx'
import { WholeField } from '../../ui/field/whole-field.tsx'
import { Switch } from '../../ui/switch/switch.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'
import { ClosingCard } from './closing-card.tsx'
import { ReceiptsCard } from './receipts-card.tsx'
import { SilenceCard } from './silence-card.tsx'
import { SkillsetOrder } from './skillset-order.tsx'
import { useNumberRules } from './use-number-rules.ts'

/** What happens when customers are silent, how urgent the number is, and whom its conversations go to. */
export function NumberRulesPage({ numberId }: { numberId: string }) {
  const { t } = useTranslation()
  const form = useNumberRules(numberId)
  return (
    <SettingPage
      form={form}
      effect={t('admin.atOnceOpen')}
      names={{
        outbound: t('admin.outbound'),
        priority: t('admin.priority'),
        skillsetIds: t('admin.skillsetOrder'),
        blueTicks: t('admin.blueTicks'),
        parks: t('admin.parks'),
        parkSeconds: t('admin.parks'),
        parkQueue: t('admin.parkQueue'),
        closes: t('admin.closes'),
        closeSeconds: t('admin.closes'),
        calls: t('admin.lastCall'),
        callText: t('admin.callText'),
        callSeconds: t('admin.callSeconds'),
        asksReason: t('admin.asksReason'),
        asksNote: t('admin.asksNote'),
      }}
    >
      {(draft) => (
        <CardColumns>
          <SilenceCard form={form} draft={draft} />
          <Card title={t('admin.whomTo')}>
            <FormField form={form} name="priority" label={t('admin.priority')} help={t('admin.numberPriorityHelp')}>
              <WholeField value={draft.priority} onChange={(priority) => form.change({ priority })} />
            </FormField>
            <SkillsetOrder form={form} ids={draft.skillsetIds} />
            <FormField form={form} name="outbound" label={t('admin.outbound')} help={t('admin.outboundHelp')}>
              <Switch checked={draft.outbound} onChange={(outbound) => form.change({ outbound })} />
            </FormField>
          </Card>
          <ReceiptsCard form={form} draft={draft} />
          <ClosingCard form={form} draft={draft} />
        </CardColumns>
      )}
    </SettingPage>
  )
}
