import type { Customer } from '@centralino/contract/conversations.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import { Field } from '../../ui/field/field.tsx'
import { Switch } from '../../ui/switch/switch.tsx'

/** Above what numbers, skillsets and rules usually say, and still below what must not wait at all. */
const IMPORTANT = 50

/** Whether this customer goes before the others; for who may say so. */
export function ImportantCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const [wanted, setWanted] = useState<{ isImportant: boolean; before: number }>()
  const [error, setError] = useState<string>()
  // What was wished for holds on the screen until the feed says how it is.
  const isImportant = wanted?.before === customer.priority ? wanted.isImportant : customer.priority > 0
  const change = async (isImportant: boolean) => {
    setWanted({ isImportant, before: customer.priority })
    setError(undefined)
    try {
      const priority = isImportant ? IMPORTANT : 0
      await api.prioritiseCustomer({ params: { id: customer.id }, body: { priority } })
    } catch (refusal) {
      setWanted(undefined)
      setError(explain(refusal, t))
    }
  }
  return (
    <Field label={t('waiting.important')} help={t('waiting.importantHelp')} error={error}>
      <Switch checked={isImportant} onChange={(isImportant) => void change(isImportant)} />
    </Field>
  )
}
