import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { CustomerDetails } from '@centralino/contract/customers.ts'
import type { TFunction } from 'i18next'

/** What is being typed; every value is a text. */
export type FormDraft = { savedName: string; note: string; properties: Readonly<Record<string, string>> }

export type Kept = Pick<CustomerDetails, 'savedName' | 'note' | 'properties'>

export const draftOf = ({ savedName, note, properties }: Kept, fields: readonly CustomerField[]): FormDraft => ({
  savedName: savedName ?? '',
  note,
  properties: Object.fromEntries(fields.map(({ key }) => [key, String(properties[key] ?? '')])),
})

const numberOf = (text: string): number => Number(text.trim().replace(',', '.'))

/** Nothing is kept yet. */
export const nobody: Kept & { revision: number } = { savedName: null, note: '', properties: {}, revision: 0 }

/** What is wrong, by field, in words; nothing is wrong with what was left as it was, but of somebody new. */
export function faultsOf(
  draft: FormDraft,
  fields: readonly CustomerField[],
  kept: Kept,
  t: TFunction,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  const limit = (name: string, text: string, most: number) => {
    if (text.trim().length > most) faults[name] = t('customerForm.tooLong', { count: text.trim().length - most })
  }
  if (kept === nobody && draft.savedName.trim() === '') faults['savedName'] = t('customerForm.missing')
  limit('savedName', draft.savedName, 120)
  limit('note', draft.note, 4_000)
  for (const field of fields) {
    const value = (draft.properties[field.key] ?? '').trim()
    const isNew = kept === nobody && field.required && !field.readOnly
    if (value === String(kept.properties[field.key] ?? '') && !isNew) continue
    if (value === '') {
      if (field.required) faults[field.key] = t('customerForm.missing')
    } else if (field.type === 'number' && !Number.isFinite(numberOf(value)))
      faults[field.key] = t('customerForm.notNumber')
    else if (field.type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) faults[field.key] = t('customerForm.notDate')
    else if (field.type === 'text') limit(field.key, value, 500)
  }
  return faults
}

/** What differs from what is kept, as it is sent, and the names of these fields. */
export function changedParts(draft: FormDraft, kept: Kept, fields: readonly CustomerField[]) {
  const before = draftOf(kept, fields)
  const properties = Object.fromEntries(
    fields
      .filter(({ key }) => (draft.properties[key] ?? '').trim() !== before.properties[key])
      .map(({ key, type }): [string, string | number | null] => {
        const value = (draft.properties[key] ?? '').trim()
        return [key, value === '' ? null : type === 'number' ? numberOf(value) : value]
      }),
  )
  const body = {
    ...(draft.savedName.trim() === before.savedName ? {} : { savedName: draft.savedName.trim() || null }),
    ...(draft.note.trim() === before.note ? {} : { note: draft.note }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  }
  const names = [...Object.keys(body).filter((name) => name !== 'properties'), ...Object.keys(properties)]
  return { body, names }
}
