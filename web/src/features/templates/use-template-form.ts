import type { Content } from '@centralino/contract/outgoing.ts'
import {
  filledTemplate,
  type TemplateGap,
  type TemplateValues,
  templateFaults,
  templateFields,
  templateNameField,
} from '@centralino/contract/template-form.ts'
import type { Template } from '@centralino/contract/templates.ts'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import type { TemplateTitle } from './use-template-title.ts'

/** To whom it goes, as far as it is known. */
export type Addressee = { savedName: string | null; profileName: string | null }

const nameOf = ({ savedName, profileName }: Addressee): string => firstName(savedName ?? profileName ?? '')

/** What one fills into a template, and what is still wrong with it. Another template begins with what is known of the customer. */
export function useTemplateForm(template: Template | undefined, to: Addressee, title: TemplateTitle) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<{ of: string; values: TemplateValues; touched: ReadonlySet<string> }>()
  const known = template ? templateNameField(template) : null
  const name = nameOf(to)
  const first: TemplateValues = known && name !== '' ? { [known]: name } : {}
  const own = said && said.of === template?.id ? said : undefined
  const values = own?.values ?? first
  const fields = template ? templateFields(template) : []
  const faults = template ? templateFaults(template, values) : []
  const labelOf = (field: TemplateGap) => fieldLabel(field, template, t)
  const wordsOf = (key: string): string | undefined => {
    const fault = faults.find(({ field }) => field.key === key)
    return fault && t(`template.${fault.why}`, { field: labelOf(fault.field) })
  }
  return {
    values,
    /** The first thing that is wrong, in words; undefined: it can go. */
    problem: title.problem ?? (faults[0] && wordsOf(faults[0].field.key)),
    fields: fields.map((field) => ({
      ...field,
      label: labelOf(field),
      value: values[field.key] ?? '',
      isFromCustomer: field.key === known && name !== '' && values[field.key] === name,
      error: own?.touched.has(field.key) ? wordsOf(field.key) : undefined,
    })),
    change(key: string, value: string) {
      if (!template) return
      setSaid({ of: template.id, values: { ...values, [key]: value }, touched: own?.touched ?? new Set() })
    },
    /** Left: from now on it says what is wrong with it. */
    leave(key: string) {
      if (template) setSaid({ of: template.id, values, touched: new Set([...(own?.touched ?? []), key]) })
    },
    content(): Content | undefined {
      if (!template || title.problem !== undefined || faults.length > 0 || template.obstacle !== null) return undefined
      return filledTemplate(template, values, title.value)
    },
  }
}

export type TemplateForm = ReturnType<typeof useTemplateForm>

/** Named ones are called as their author called them, the others by their number. */
function fieldLabel({ part, name, button }: TemplateGap, template: Template | undefined, t: TFunction): string {
  const said = /^\d+$/.test(name) ? t('template.gap', { name }) : name.replaceAll('_', ' ')
  if (part === 'header') return t('template.fieldHeader', { name: said })
  if (part === 'body') return said
  const buttons = template?.components.find(({ type }) => type.toUpperCase() === 'BUTTONS')?.buttons
  return t('template.fieldButton', { button: buttons?.[button ?? 0]?.text ?? said })
}
