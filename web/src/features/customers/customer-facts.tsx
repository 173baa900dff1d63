import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { useTranslation } from 'react-i18next'
import { FactRow, Facts } from '../../ui/fact-row/facts.tsx'
import { usePropertyText } from './use-property-text.ts'

/** What is known of a customer; what is not known is not listed. */
export function CustomerFacts({ customer, fields }: { customer: CustomerDetails; fields: readonly CustomerField[] }) {
  const { t } = useTranslation()
  const text = usePropertyText()
  const { savedName, profileName, displayPhone, username, note, properties } = customer
  return (
    <Facts>
      {savedName && <FactRow name={t('details.name')}>{savedName}</FactRow>}
      {profileName && <FactRow name={t('details.whatsappName')}>{profileName}</FactRow>}
      {displayPhone && <FactRow name={t('details.phone')}>{displayPhone}</FactRow>}
      {username && <FactRow name={t('details.username')}>@{username}</FactRow>}
      {fields.map((field) => {
        const value = text(field, properties[field.key])
        return value === '' ? null : (
          <FactRow key={field.key} name={field.label}>
            {value}
          </FactRow>
        )
      })}
      {note !== '' && <FactRow name={t('customerForm.note')}>{note}</FactRow>}
    </Facts>
  )
}
