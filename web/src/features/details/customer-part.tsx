import '../past/past-words.ts'
import type { Customer } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands/command-store.ts'
import { CustomerFacts } from '../customers/customer-facts.tsx'
import { CustomerForm } from '../customers/customer-form.tsx'
import { useCustomer } from '../customers/use-customer.ts'
import { isBegun } from '../customers/use-customer-draft.ts'
import { useCustomerFields } from '../customers/use-customer-fields.ts'
import classes from './details-parts.module.css'

type Props = { customer: Customer; isEdited: boolean; onEdit: (isEdited: boolean) => void }

/** What is kept of the customer, to be changed by who may. */
export function CustomerPart({ customer: { id, savedName, profileName }, isEdited: isAsked, onEdit }: Props) {
  const { t } = useTranslation()
  const fields = useCustomerFields()
  // A name that changed elsewhere comes with the conversation.
  const { customer, failure, reload, set } = useCustomer(id, `${savedName} ${profileName}`)
  // A form that was folded away with changes comes back with them.
  const isEdited = isAsked || (customer?.editable === true && isBegun(id))
  useCommands({ editCustomer: customer?.editable && !isEdited ? () => onEdit(true) : undefined })
  if (failure) return <p role="alert">{failure}</p>
  if (!customer) return null
  if (isEdited)
    return (
      <CustomerForm
        key={customer.id}
        customer={customer}
        fields={fields}
        onSaved={(saved) => {
          set(saved)
          onEdit(false)
        }}
        onCancel={() => onEdit(false)}
        onReload={() => {
          reload()
          onEdit(false)
        }}
      />
    )
  return (
    <>
      <CustomerFacts customer={customer} fields={fields} />
      {customer.editable && (
        <button type="button" className={classes.edit} onClick={() => onEdit(true)}>
          {t('customerForm.edit')}
        </button>
      )}
    </>
  )
}
