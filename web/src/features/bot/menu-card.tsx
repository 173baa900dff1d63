import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { FieldError } from '../../ui/field/field.tsx'
import { LineField } from '../../ui/field/text-fields.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { SortableList } from '../../ui/sortable/sortable-list.tsx'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { FormField } from '../administration/form-field.tsx'
import { AnswerRow } from './answer-row.tsx'
import type { Answer, BotDraft } from './bot-draft.ts'
import { answerField } from './bot-faults.ts'
import { botLimits, LIST_TITLE } from './bot-limits.ts'

type Props = { form: SettingForm<BotDraft>; draft: BotDraft; skillsets: readonly SkillsetDetails[] }

/** How the customer chooses, and where each answer leads. */
export function MenuCard({ form, draft, skillsets }: Props) {
  const { t } = useTranslation()
  const { answers, style } = draft
  const limits = botLimits[style]
  const set = (next: readonly Answer[]) => form.change({ answers: next })
  const titleOf = ({ title }: Answer, index: number) => title.trim() || t('admin.answerNumber', { place: index + 1 })
  return (
    <Card
      title={t('admin.menu')}
      end={
        <>
          <ChangedMark form={form} name="answers" />
          <span>{t('admin.answersOf', { count: answers.length, most: limits.answers })}</span>
        </>
      }
    >
      <FormField form={form} name="style" label={t('admin.menuStyle')} help={t(`admin.style_${style}Help`)}>
        <Segmented
          label={t('admin.menuStyle')}
          size="large"
          value={style}
          onChange={(next) => form.change({ style: next })}
          segments={(['buttons', 'list', 'numbers'] as const).map((value) => ({
            value,
            label: t(`admin.style_${value}`),
          }))}
        />
      </FormField>
      {style === 'list' && (
        <FormField
          form={form}
          name="listTitle"
          label={t('admin.listTitle')}
          help={t('admin.listTitleHelp')}
          layout="stack"
        >
          <LineField value={draft.listTitle} onChange={(listTitle) => form.change({ listTitle })} most={LIST_TITLE} />
        </FormField>
      )}
      <SortableList
        label={t('admin.answers')}
        items={answers}
        keyOf={({ key }) => key}
        handleLabel={(answer, index) => t('admin.move', { name: titleOf(answer, index) })}
        movedTo={(answer, index) =>
          t('admin.movedTo', { name: titleOf(answer, index), place: index + 1, count: answers.length })
        }
        onChange={set}
      >
        {(answer, index) => (
          <AnswerRow
            answer={answer}
            index={index}
            name={titleOf(answer, index)}
            most={limits.title}
            skillsets={skillsets}
            error={form.errorOf(answerField(index))}
            onLeave={() => form.touch(answerField(index))}
            onChange={(next) => set(answers.with(index, next))}
            onRemove={() => set(answers.toSpliced(index, 1))}
          />
        )}
      </SortableList>
      <FieldError>{form.errorOf('answers')}</FieldError>
      <Button
        mt={8}
        variant="default"
        size="sm"
        leftSection={<IconPlus aria-hidden="true" />}
        data-fault={form.errorOf('answers') === undefined ? undefined : ''}
        aria-disabled={answers.length >= limits.answers || undefined}
        onClick={() =>
          answers.length < limits.answers &&
          set([...answers, { key: `${Date.now()} ${answers.length}`, title: '', skillsetId: skillsets[0]?.id ?? '' }])
        }
      >
        {t('admin.addAnswer')}
      </Button>
    </Card>
  )
}
