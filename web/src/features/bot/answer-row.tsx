import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { Count } from '../../ui/field/text-fields.tsx'
import { readyOf } from '../administration/ready-of.ts'
import { AnswerCord } from './answer-cord.tsx'
import classes from './bot.module.css'
import type { Answer } from './bot-draft.ts'

type Props = {
  answer: Answer
  index: number
  /** What it is called: its title, or its place. */
  name: string
  /** How long its title may be. */
  most: number
  skillsets: readonly SkillsetDetails[]
  error: string | undefined
  onLeave: () => void
  onChange: (answer: Answer) => void
  onRemove: () => void
}

/** One answer, and the cord to the skillset it leads to. */
export function AnswerRow({ answer, index, name, most, skillsets, error, onLeave, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const users = useConsole((state) => state.desk.users)
  const skillset = skillsets.find(({ id }) => id === answer.skillsetId)
  const options = skillsets.map(({ id, name: label }) => ({ value: id, label }))
  return (
    <div className={classes.answer}>
      <div className={classes.title}>
        <TextInput
          value={answer.title}
          onChange={(event) => onChange({ ...answer, title: event.currentTarget.value })}
          onBlur={onLeave}
          aria-label={t('admin.answerNumber', { place: index + 1 })}
          error={error}
          dir="auto"
          autoComplete="off"
        />
        <Count value={answer.title} most={most} />
      </div>
      <AnswerCord index={index} />
      <div className={classes.target}>
        <NativeSelect
          aria-label={t('admin.leadsTo', { name })}
          value={answer.skillsetId}
          onChange={(event) => onChange({ ...answer, skillsetId: event.currentTarget.value })}
          data={skillset ? options : [{ value: answer.skillsetId, label: '…' }, ...options]}
        />
        <p className={classes.ready}>{skillset && t('admin.readyCount', { count: readyOf(skillset, users) })}</p>
      </div>
      <ActionIcon className={classes.remove} aria-label={t('admin.remove', { name })} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
