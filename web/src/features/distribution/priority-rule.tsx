import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Field, useField } from '../../ui/field/field.tsx'
import { useTyped } from '../../ui/field/use-typed.ts'
import { WholeField } from '../../ui/field/whole-field.tsx'
import classes from './distribution.module.css'
import type { Rule } from './rule-faults.ts'
import { readWords, ruleField } from './rule-faults.ts'
import type { DistributionDraft } from './use-distribution.ts'

type Props = {
  form: SettingForm<DistributionDraft>
  index: number
  rule: Rule
  onChange: (rule: Rule) => void
  onRemove: () => void
}

/** One rule: its name, its words, how urgent they are. */
export function PriorityRule({ form, index, rule, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const field = (part: 'name' | 'words' | 'priority') => ({
    layout: 'stack' as const,
    isPart: true,
    error: form.errorOf(ruleField(index, part)),
    onBlur: () => form.touch(ruleField(index, part)),
  })
  return (
    <fieldset className={classes.rule} aria-label={rule.name || t('admin.newRule')}>
      <Field label={t('admin.ruleName')} {...field('name')}>
        <Name value={rule.name} onChange={(name) => onChange({ ...rule, name })} />
      </Field>
      <Field label={t('admin.priority')} {...field('priority')}>
        <WholeField value={rule.priority} onChange={(priority) => onChange({ ...rule, priority })} />
      </Field>
      <ActionIcon className={classes.remove} aria-label={t('admin.remove', { name: rule.name })} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
      <div className={classes.wide}>
        <Field label={t('admin.ruleWords')} help={t('admin.ruleWordsHelp')} {...field('words')}>
          <Words value={rule.words} onChange={(words) => onChange({ ...rule, words })} />
        </Field>
      </div>
    </fieldset>
  )
}

function Name({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  return (
    <TextInput
      {...useField()}
      dir="auto"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  )
}

const write = (words: string[]) => words.join(', ')

function Words({ value, onChange }: { value: string[]; onChange: (words: string[]) => void }) {
  const typed = useTyped(value, onChange, write, readWords)
  return <TextInput {...useField()} {...typed} dir="auto" autoComplete="off" />
}
