import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { AddChoice } from '../../ui/field/add-choice.tsx'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { Field, FieldError } from '../../ui/field/field.tsx'
import { ChoiceField } from '../../ui/field/text-fields.tsx'
import type { SkillsetDraft, Step } from './skillset-draft.ts'
import classes from './skillsets.module.css'
import { stepField } from './use-skillset.ts'

const levels = Array.from({ length: 11 }, (_, level) => level)

type Props = {
  form: SettingForm<SkillsetDraft>
  index: number
  step: Step
  own: string
  skillsets: readonly SkillsetDetails[]
  onChange: (step: Step) => void
  onRemove: () => void
}

/** One step: after how long, which skillsets come in, and from which level on. */
export function LadderStep({ form, index, step, own, skillsets, onChange, onRemove }: Props) {
  const { t, i18n } = useTranslation()
  const { afterSeconds, skillsetIds, minimumLevel } = step
  const [time, what] = [stepField(index, 'time'), stepField(index, 'what')]
  const place = index + 1
  const nameOf = (id: string) => skillsets.find((skillset) => skillset.id === id)?.name ?? '…'
  const error = form.errorOf(what)
  return (
    <fieldset
      className={classes.step}
      aria-label={t('admin.step', { place })}
      data-fault={error === undefined ? undefined : ''}
      tabIndex={-1}
    >
      <Field
        label={t(index === 0 ? 'admin.afterWaiting' : 'admin.afterMore')}
        layout="stack"
        isPart
        error={form.errorOf(time)}
        onBlur={() => form.touch(time)}
      >
        <DurationField
          value={afterSeconds}
          onChange={(seconds) => onChange({ ...step, afterSeconds: seconds })}
          language={i18n.language}
        />
      </Field>
      <div className={classes.joins}>
        <span className={classes.joinsLabel}>{t('admin.joins')}</span>
        <ul className={classes.chips}>
          {skillsetIds.map((id) => (
            <li key={id} className={classes.chip}>
              <bdi>{nameOf(id)}</bdi>
              <button
                type="button"
                aria-label={t('admin.remove', { name: nameOf(id) })}
                onClick={() => onChange({ ...step, skillsetIds: skillsetIds.filter((each) => each !== id) })}
              >
                <IconX aria-hidden="true" />
              </button>
            </li>
          ))}
          <li>
            <AddChoice
              label={t('admin.addSkillset')}
              options={skillsets
                .filter(({ id }) => id !== own && !skillsetIds.includes(id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(id) => onChange({ ...step, skillsetIds: [...skillsetIds, id] })}
            />
          </li>
        </ul>
      </div>
      <Field label={t('admin.level')} layout="stack" isPart onBlur={() => form.touch(what)}>
        <ChoiceField
          value={minimumLevel === null ? '' : String(minimumLevel)}
          onChange={(level) => onChange({ ...step, minimumLevel: level === '' ? null : Number(level) })}
          options={[
            { value: '', label: t(index === 0 ? 'admin.anyLevel' : 'admin.sameLevel') },
            ...levels.map((level) => ({
              value: String(level),
              label: level === 0 ? t('admin.levelZero') : t('admin.fromLevel', { level }),
            })),
          ]}
        />
      </Field>
      <ActionIcon className={classes.removeStep} aria-label={t('admin.removeStep', { place })} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
      <div className={classes.stepError}>
        <FieldError>{error}</FieldError>
      </div>
    </fieldset>
  )
}
