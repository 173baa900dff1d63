import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { LadderStep } from './ladder-step.tsx'
import type { SkillsetDraft } from './skillset-draft.ts'
import { Stairs } from './stairs.tsx'
import { stairsOf } from './stairs-of.ts'

const MOST = 10

type Props = {
  form: SettingForm<SkillsetDraft>
  draft: SkillsetDraft
  skillset: SkillsetDetails
  skillsets: readonly SkillsetDetails[]
}

/** Who may get a conversation, the longer it waits: drawn as stairs, changed step by step. */
export function WideningCard({ form, draft, skillset, skillsets }: Props) {
  const { t } = useTranslation()
  const { ladder } = draft
  const set = (next: SkillsetDraft['ladder']) => form.change({ ladder: next })
  return (
    <Card
      title={t('admin.wideningOf', { name: skillset.name })}
      text={t('admin.wideningText')}
      end={<ChangedMark form={form} name="ladder" />}
    >
      <Stairs stairs={stairsOf(skillset, draft, skillsets)} />
      {ladder.map((step, index) => (
        <LadderStep
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place
          key={index}
          form={form}
          index={index}
          step={step}
          own={skillset.id}
          skillsets={skillsets}
          onChange={(next) => set(ladder.with(index, next))}
          onRemove={() => set(ladder.toSpliced(index, 1))}
        />
      ))}
      {ladder.length < MOST && (
        <Button
          mt={10}
          variant="default"
          size="sm"
          leftSection={<IconPlus aria-hidden="true" />}
          onClick={() => set([...ladder, { afterSeconds: 120, skillsetIds: [], minimumLevel: null }])}
        >
          {t('admin.addStep')}
        </Button>
      )}
    </Card>
  )
}
