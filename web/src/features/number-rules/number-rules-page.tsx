import { useTranslation } from 'react-i18next'
import { Card, CardColumns } from '../../ui/card/card.tsx'
import { WholeField } from '../../ui/field/whole-field.tsx'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'
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
        priority: t('admin.priority'),
        skillsetIds: t('admin.skillsetOrder'),
        parks: t('admin.parks'),
        parkSeconds: t('admin.parks'),
        parkQueue: t('admin.parkQueue'),
        closes: t('admin.closes'),
        closeSeconds: t('admin.closes'),
        calls: t('admin.lastCall'),
        callText: t('admin.callText'),
        callSeconds: t('admin.callSeconds'),
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
          </Card>
        </CardColumns>
      )}
    </SettingPage>
  )
}
