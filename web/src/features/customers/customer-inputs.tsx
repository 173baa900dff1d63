import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { Field, useField } from '../../ui/field/field.tsx'
import { ChoiceField, LineField, TextField } from '../../ui/field/text-fields.tsx'
import type { CustomerDraft } from './use-customer-draft.ts'

type Props = {
  of: CustomerDraft
  fields: readonly CustomerField[]
  /** What the name is good for; somebody new needs one. */
  nameHelp: string | undefined
  /** After the name. */
  children?: ReactNode
}

/** The fields of a customer: name, what the tenant keeps besides, note. */
export function CustomerInputs({ of: { draft, change, touch, faultOf }, fields, nameHelp, children }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <>
      <Field
        label={t('customerForm.name')}
        help={nameHelp}
        layout="stack"
        error={faultOf('savedName')}
        onBlur={() => touch('savedName')}
      >
        <LineField value={draft.savedName} most={120} onChange={(savedName) => change({ savedName })} />
      </Field>
      {children}
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
          error={faultOf(field.key)}
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
        error={faultOf('note')}
        onBlur={() => touch('note')}
      >
        <TextField value={draft.note} most={4_000} onChange={(note) => change({ note })} />
      </Field>
    </>
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
