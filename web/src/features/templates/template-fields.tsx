import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageName, type TemplateGroup } from './template-groups.ts'
import classes from './templates.module.css'
import { TitleFile } from './title-file.tsx'
import { TitlePlace } from './title-place.tsx'
import type { TemplateForm } from './use-template-form.ts'
import type { TemplateTitle } from './use-template-title.ts'

type Props = {
  group: TemplateGroup
  chosen: string
  onChoose: (id: string) => void
  form: TemplateForm
  title: TemplateTitle
}

/** In which language, what stands above the text, and what goes into its gaps. */
export function TemplateFields({ group, chosen, onChoose, form, title }: Props) {
  const { t, i18n } = useTranslation()
  const template = group.templates.find(({ id }) => id === chosen)
  return (
    <div className={classes.fields}>
      {group.templates.length > 1 && (
        <Select
          label={t('template.language')}
          data={group.templates.map(({ id, language }) => ({
            value: id,
            label: languageName(language, i18n.language),
          }))}
          value={chosen}
          onChange={(id) => id && onChoose(id)}
          allowDeselect={false}
        />
      )}
      {template && !template.obstacle && title.kind !== null && (
        <TemplateAbove key={`${chosen} title`} title={title} kind={title.kind} />
      )}
      {template?.obstacle ? (
        <p className={classes.obstacle} role="status">
          {t(`template.${template.obstacle}`)}
        </p>
      ) : (
        form.fields.map(({ key, label, value, example, isFromCustomer, error }) => (
          <TextInput
            key={`${chosen} ${key}`}
            label={label}
            value={value}
            placeholder={example ?? ''}
            description={isFromCustomer ? t('template.fromCustomer') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={error}
            onChange={(event) => form.change(key, event.currentTarget.value)}
            onBlur={() => form.leave(key)}
            autoComplete="off"
            dir="auto"
          />
        ))
      )}
      {template && !template.obstacle && form.fields.length === 0 && title.kind === null && (
        <p className={classes.obstacle}>{t('template.nothing')}</p>
      )}
    </div>
  )
}

const TemplateAbove = ({ title, kind }: { title: TemplateTitle; kind: NonNullable<TemplateTitle['kind']> }) =>
  kind === 'location' ? <TitlePlace title={title} /> : <TitleFile title={title} kind={kind} />
