import { Refused } from '@centralino/contract/client.ts'
import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole, useMe, useSession } from '../../live/session-context.ts'
import { Field, useField } from '../../ui/field/field.tsx'
import { ChoiceField, LineField, TextField } from '../../ui/field/text-fields.tsx'
import { UnsavedBar } from '../../ui/unsaved-bar/unsaved-bar.tsx'
import { changedParts, draftOf, type FormDraft, faultsOf } from './customer-draft.ts'
import classes from './customers.module.css'

type Props = {
  customer: CustomerDetails
  fields: readonly CustomerField[]
  onSaved: (customer: CustomerDetails) => void
  onCancel: () => void
  /** Somebody else was quicker: what they made of it is to be seen. */
  onReload: () => void
}

/** What is kept of a customer, to be changed as a whole. */
export function CustomerForm({ customer, fields, onSaved, onCancel, onReload }: Props) {
  const { t } = useTranslation()
  const { api } = useSession()
  const me = useMe()
  const isOff = useConsole((state) => state.live === 'off')
  const [draft, setDraft] = useState(() => draftOf(customer, fields))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const faults = faultsOf(draft, fields, customer, t)
  const changes = changedParts(draft, customer, fields)
  const change = (part: Partial<FormDraft>) => {
    setError(undefined)
    setDraft((before) => ({ ...before, ...part }))
  }
  const touch = (name: string) => setTouched((before) => new Set([...before, name]))
  const errorOf = (name: string) => (touched.has(name) ? faults[name] : undefined)
  const save = async () => {
    setTouched(new Set(['savedName', 'note', ...fields.map(({ key }) => key)]))
    if (Object.keys(faults).length > 0 || changes.count === 0) return
    setBusy(true)
    try {
      onSaved(
        await api.changeCustomer({
          params: { id: customer.id },
          body: { revision: customer.revision, ...changes.body },
        }),
      )
    } catch (error) {
      setError(error)
      setBusy(false)
    }
  }
  if (error instanceof Refused && error.code === 'changed_meanwhile')
    return (
      <p className={classes.conflict} role="alert">
        {t('customerForm.changedMeanwhile')}
        <Button size="compact-sm" variant="default" onClick={onReload}>
          {t('customerForm.reload')}
        </Button>
      </p>
    )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={t('customerForm.name')}
        help={t('customerForm.nameHelp')}
        layout="stack"
        error={errorOf('savedName')}
        onBlur={() => touch('savedName')}
      >
        <LineField value={draft.savedName} most={120} onChange={(savedName) => change({ savedName })} />
      </Field>
      {fields.map((field) => (
        <Field
          key={field.key}
          label={field.label}
          layout="stack"
          mark={
            field.readOnly && me.role !== 'administrator'
              ? t('customerForm.readOnly')
              : field.required
                ? t('customerForm.required')
                : undefined
          }
          isOptional
          error={errorOf(field.key)}
          onBlur={() => touch(field.key)}
        >
          <Property
            field={field}
            disabled={field.readOnly && me.role !== 'administrator'}
            value={draft.properties[field.key] ?? ''}
            onChange={(value) => change({ properties: { ...draft.properties, [field.key]: value } })}
          />
        </Field>
      ))}
      <Field
        label={t('customerForm.note')}
        help={t('customerForm.noteHelp')}
        layout="stack"
        error={errorOf('note')}
        onBlur={() => touch('note')}
      >
        <TextField value={draft.note} most={4_000} onChange={(note) => change({ note })} />
      </Field>
      {changes.count > 0 ? (
        <div className={classes.bar}>
          <UnsavedBar
            discard={t('customerForm.discard')}
            save={t('customerForm.save')}
            isBusy={isBusy}
            failure={isOff ? t('error.unreachable') : error === undefined ? undefined : explain(error, t)}
            onDiscard={onCancel}
            onSave={() => void save()}
          >
            {t('customerForm.changed', { count: changes.count })}
          </UnsavedBar>
        </div>
      ) : (
        <div className={classes.edit}>
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('customerForm.discard')}
          </Button>
        </div>
      )}
    </form>
  )
}

type PropertyProps = { field: CustomerField; value: string; disabled: boolean; onChange: (value: string) => void }

function Property({ field, value, disabled, onChange }: PropertyProps) {
  const { t } = useTranslation()
  if (field.type === 'choice' && !disabled) {
    const options = [
      { value: '', label: t('customerForm.choose') },
      ...field.choices.map((c) => ({ value: c, label: c })),
    ]
    return <ChoiceField value={value} onChange={onChange} options={options} />
  }
  if (field.type === 'text' && !disabled) return <LineField value={value} most={500} onChange={onChange} />
  return <Plain type={field.type === 'date' ? 'date' : 'text'} value={value} disabled={disabled} onChange={onChange} />
}

function Plain(props: { type: 'date' | 'text'; value: string; disabled: boolean; onChange: (value: string) => void }) {
  const { type, value, disabled, onChange } = props
  return (
    <TextInput
      {...useField()}
      type={type}
      disabled={disabled}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  )
}
