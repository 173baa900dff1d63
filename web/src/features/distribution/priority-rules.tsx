import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { PriorityRule } from './priority-rule.tsx'
import type { Rule } from './rule-faults.ts'
import type { DistributionDraft } from './use-distribution.ts'

const MOST = 50

type Props = {
  form: SettingForm<DistributionDraft>
  rules: readonly Rule[]
  onChange: (rules: readonly Rule[]) => void
}

/** Words in a customer's first message that put the conversation before others. */
export function PriorityRules({ form, rules, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Card
      title={t('admin.priorityRules')}
      text={t('admin.priorityRulesText')}
      end={<ChangedMark form={form} name="rules" />}
    >
      {rules.length === 0 && <p>{t('admin.noRules')}</p>}
      {rules.map((rule, index) => (
        <PriorityRule
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other identity than its place
          key={index}
          form={form}
          index={index}
          rule={rule}
          onChange={(next) => onChange(rules.with(index, next))}
          onRemove={() => onChange(rules.toSpliced(index, 1))}
        />
      ))}
      {rules.length < MOST && (
        <Button
          mt={12}
          variant="default"
          size="sm"
          leftSection={<IconPlus aria-hidden="true" />}
          onClick={() => onChange([...rules, { name: '', words: [], priority: 50 }])}
        >
          {t('admin.addRule')}
        </Button>
      )}
    </Card>
  )
}
