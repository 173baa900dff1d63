import { Refused } from '@centralino/contract/client.ts'
import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { UnsavedBar } from '../../ui/unsaved-bar/unsaved-bar.tsx'
import { LeaveQuestion } from '../leaving/leave-question.tsx'
import { UnsavedChanges } from '../leaving/unsaved-changes.tsx'
import { CustomerInputs } from './customer-inputs.tsx'
import classes from './customers.module.css'
import { useCustomerDraft } from './use-customer-draft.ts'

type Props = {
  customer: CustomerDetails
  fields: readonly CustomerField[]
  onSaved: (customer: CustomerDetails) => void
  onCancel: () => void
  /** Somebody else was quicker: what they made of it is to be seen. */
  onReload: () => void
}

/** What is kept of a customer, to be changed as a whole; nobody leaves it by accident. */
export function CustomerForm({ customer, fields, onSaved, onCancel, onReload }: Props) {
  const { t } = useTranslation()
  const { api } = useSession()
  const isOff = useConsole((state) => state.live === 'off')
  const form = useCustomerDraft(customer.id, customer, fields)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const cancel = () => {
    form.forget()
    onCancel()
  }
  const save = async () => {
    form.tryAll()
    if (form.isWrong || form.changed.length === 0) return
    setBusy(true)
    setError(undefined)
    try {
      const body = { revision: customer.revision, ...form.body }
      const saved = await api.changeCustomer({ params: { id: customer.id }, body })
      form.forget()
      onSaved(saved)
    } catch (error) {
      setError(error)
      setBusy(false)
    }
  }
  if (error instanceof Refused && error.code === 'changed_meanwhile')
    return (
      <p className={classes.conflict} role="alert">
        {t('customerForm.changedMeanwhile')}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            form.forget()
            onReload()
          }}
        >
          {t('customerForm.reload')}
        </Button>
      </p>
    )
  return (
    <form
      ref={form.ref}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <CustomerInputs of={form} fields={fields} nameHelp={t('customerForm.nameHelp')} />
      {form.changed.length > 0 ? (
        <div className={classes.bar}>
          <UnsavedBar
            discard={t('customerForm.discard')}
            save={t('customerForm.save')}
            isBusy={isBusy}
            failure={isOff ? t('error.unreachable') : error === undefined ? undefined : explain(error, t)}
            onDiscard={cancel}
            onSave={() => void save()}
          >
            <UnsavedChanges names={form.changed} />
          </UnsavedBar>
        </div>
      ) : (
        <div className={classes.edit}>
          <Button variant="default" size="sm" onClick={cancel}>
            {t('customerForm.discard')}
          </Button>
        </div>
      )}
      <LeaveQuestion names={form.changed} onDiscard={cancel} />
    </form>
  )
}
