import { useTranslation } from 'react-i18next'
import type { TemplateGroup } from './template-groups.ts'
import classes from './templates.module.css'

type Props = { groups: readonly TemplateGroup[]; chosen: string; onChoose: (name: string) => void }

/** All templates that may be sent, each with its languages. */
export function TemplateList({ groups, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.list} aria-label={t('template.list')}>
      {groups.map(({ name, title, templates }) => (
        <button
          key={name}
          type="button"
          className={classes.entry}
          aria-pressed={name === chosen}
          data-blocked={templates.every(({ obstacle }) => obstacle !== null) || undefined}
          onClick={() => onChoose(name)}
        >
          <bdi>{title}</bdi>
          <small>{templates.map(({ language }) => language.replace('_', '-')).join(', ')}</small>
        </button>
      ))}
    </fieldset>
  )
}
