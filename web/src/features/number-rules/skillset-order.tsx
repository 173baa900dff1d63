import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { useConsole } from '../../live/session-context.ts'
import { AddChoice } from '../../ui/field/add-choice.tsx'
import { FieldError } from '../../ui/field/field.tsx'
import { SortableList } from '../../ui/sortable/sortable-list.tsx'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { readyOf } from '../administration/ready-of.ts'
import { useSkillsetList } from '../administration/use-skillset-list.ts'
import classes from './number-rules.module.css'
import type { NumberRulesDraft } from './use-number-rules.ts'

const MOST = 50

/** The skillsets that a number's conversations go to, the first one first. */
export function SkillsetOrder({ form, ids }: { form: SettingForm<NumberRulesDraft>; ids: readonly string[] }) {
  const { t } = useTranslation()
  const { skillsets = [] } = useSkillsetList()
  const users = useConsole((state) => state.desk.users)
  const error = form.errorOf('skillsetIds')
  const set = (skillsetIds: string[]) => form.change({ skillsetIds })
  const found = (id: string) => skillsets.find((skillset) => skillset.id === id)
  const nameOf = (id: string) => found(id)?.name ?? '…'
  return (
    <div className={classes.order} data-fault={error === undefined ? undefined : ''} tabIndex={-1}>
      <h3 className={classes.title}>
        {t('admin.skillsetOrder')}
        <ChangedMark form={form} name="skillsetIds" />
      </h3>
      <p className={classes.help}>{t(ids.length === 0 ? 'admin.noSkillsetsOfNumber' : 'admin.skillsetOrderHelp')}</p>
      <SortableList
        label={t('admin.skillsetOrder')}
        items={ids}
        keyOf={(id) => id}
        handleLabel={(id) => t('admin.move', { name: nameOf(id) })}
        movedTo={(id, index) => t('admin.movedTo', { name: nameOf(id), place: index + 1, count: ids.length })}
        onChange={set}
      >
        {(id, index) => {
          const skillset = found(id)
          return (
            <>
              <span className={classes.place}>{index + 1}</span>
              <bdi className={classes.name} title={nameOf(id)}>
                {nameOf(id)}
              </bdi>
              <span className={classes.ready}>
                {skillset && t('admin.readyOf', { ready: readyOf(skillset, users), count: skillset.members.length })}
              </span>
              <ActionIcon
                aria-label={t('admin.remove', { name: nameOf(id) })}
                onClick={() => set(ids.filter((each) => each !== id))}
              >
                <IconX aria-hidden="true" />
              </ActionIcon>
            </>
          )
        }}
      </SortableList>
      <FieldError>{error}</FieldError>
      {ids.length < MOST && (
        <AddChoice
          label={t('admin.addSkillset')}
          options={skillsets
            .filter(({ id }) => !ids.includes(id))
            .map((skillset) => ({ value: skillset.id, label: skillset.name }))}
          onChoose={(id) => set([...ids, id])}
        />
      )}
    </div>
  )
}
