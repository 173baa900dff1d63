import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusFirstFault } from '../../lib/focus-first-fault.ts'
import { changedParts, draftOf, type FormDraft, faultsOf, type Kept } from './customer-draft.ts'

type Begun = { revision: number; draft: FormDraft }

/** What was begun in forms that were folded away meanwhile, for as long as the page lives. */
const begun = new Map<string, Begun>()

export const isBegun = (id: string): boolean => begun.has(id)

/** What is being typed about a customer, how it differs from what is kept, and what is wrong with it. */
export function useCustomerDraft(id: string, kept: Kept & { revision: number }, fields: readonly CustomerField[]) {
  const { t } = useTranslation()
  const [held, setHeld] = useState<FormDraft | undefined>(() => {
    const before = begun.get(id)
    return before?.revision === kept.revision ? before.draft : undefined
  })
  const form = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    if (attempts > 0) focusFirstFault(form.current)
  }, [attempts])
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const first = draftOf(kept, fields)
  // A field that came after the first letter was typed is in it too.
  const draft = held ? { ...held, properties: { ...first.properties, ...held.properties } } : first
  const faults = faultsOf(draft, fields, kept, t)
  const labels: Readonly<Record<string, string>> = {
    savedName: t('customerForm.name'),
    note: t('customerForm.note'),
    ...Object.fromEntries(fields.map(({ key, label }) => [key, label])),
  }
  const { body, names } = changedParts(draft, kept, fields)
  return {
    draft,
    body,
    /** What the changed fields are called. */
    changed: names.map((name) => labels[name] ?? name),
    isWrong: Object.keys(faults).length > 0,
    change(part: Partial<FormDraft>) {
      const next = { ...draft, ...part }
      begun.set(id, { revision: kept.revision, draft: next })
      setHeld(next)
    },
    /** It is saved, or not wanted any more. */
    forget() {
      begun.delete(id)
      setHeld(undefined)
    },
    touch: (name: string) => setTouched((before) => new Set([...before, name])),
    /** Somebody wants to save it: from now on everything that is wrong is said, and the first of it has the focus. */
    tryAll() {
      setTouched(new Set(Object.keys(labels)))
      setAttempts((before) => before + 1)
    },
    /** Of the form that it is typed into. */
    ref: form,
    /** What is wrong with a field that was left, or that was to be saved. */
    faultOf: (name: string) => (touched.has(name) ? faults[name] : undefined),
  }
}

export type CustomerDraft = ReturnType<typeof useCustomerDraft>
