import type { Content } from '@centralino/contract/outgoing.ts'
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalFile } from '../../lib/local-file.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { TemplateFields } from './template-fields.tsx'
import { groupsOf, likelyLanguage } from './template-groups.ts'
import { TemplateList } from './template-list.tsx'
import './template-words.ts'
import classes from './templates.module.css'
import { type Addressee, useTemplateForm } from './use-template-form.ts'
import { useTemplateTitle } from './use-template-title.ts'
import { useTemplates } from './use-templates.ts'

type Props = {
  numberId: string
  /** Where what was chosen for a title stays until it is sent. */
  where: string
  to: Addressee
  /** Where it stands in a dialog that has a title of its own. */
  bare?: boolean
  busy?: boolean
  /** Why it did not go. */
  error?: string | undefined
  cancelLabel: string
  onCancel: () => void
  /** `file`: the one that is its title; it is brought before. */
  onSend: (content: Content, file?: LocalFile) => void
}

/** Templates, what goes into their gaps, and the customer's phone with the result. Nothing goes out before everything is filled in. */
export function TemplatePicker({ numberId, where, to, bare, busy, error, cancelLabel, onCancel, onSend }: Props) {
  const { t, i18n } = useTranslation()
  const loaded = useTemplates(numberId)
  const [query, setQuery] = useState('')
  const [name, setName] = useState<string>()
  const [languages, setLanguages] = useState<Readonly<Record<string, string>>>({})
  const all = useMemo(() => groupsOf(loaded.templates ?? [], ''), [loaded.templates])
  const found = useMemo(() => groupsOf(loaded.templates ?? [], query), [loaded.templates, query])
  const group = found.find((one) => one.name === name) ?? found[0]
  const template =
    group?.templates.find(({ id }) => id === languages[group.name]) ?? (group && likelyLanguage(group, i18n.language))
  const title = useTemplateTitle(template, where)
  const form = useTemplateForm(template, to, title)
  const content = form.content()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (content && !busy) onSend(content, title.file)
  }
  return (
    <form className={classes.picker} data-bare={bare || undefined} onSubmit={submit}>
      <div className={classes.head}>
        {!bare && <h2 className={classes.title}>{t('template.title')}</h2>}
        <TextInput
          data-autofocus
          className={classes.search}
          size="sm"
          radius="xl"
          type="search"
          leftSection={<IconSearch aria-hidden="true" />}
          placeholder={t('template.search', { count: all.length })}
          aria-label={t('template.search', { count: all.length })}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {loaded.error ? (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: loaded.retry }}>
          {loaded.error}
        </NoticeBar>
      ) : !loaded.templates ? (
        <ThreadSkeleton label={t('template.loading')} />
      ) : all.length === 0 ? (
        <EmptyState title={t('template.none')} text={t('template.noneText')} />
      ) : !group || !template ? (
        <EmptyState title={t('template.noMatch')} />
      ) : (
        <div className={classes.columns}>
          <TemplateList groups={found} chosen={group.name} onChoose={setName} />
          <TemplateFields
            group={group}
            chosen={template.id}
            onChoose={(id) => setLanguages({ ...languages, [group.name]: id })}
            form={form}
            title={title}
          />
          <PhonePreview template={template} values={form.values} title={title} />
        </div>
      )}
      <footer className={classes.foot}>
        <p role="status" data-urgent={error !== undefined || undefined}>
          {error ?? (template && template.obstacle === null && form.problem ? form.problem : t('template.only'))}
        </p>
        <Button variant="subtle" onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button type="submit" size="lg" disabled={!content} loading={busy ?? false}>
          {t('template.send')}
        </Button>
      </footer>
    </form>
  )
}
