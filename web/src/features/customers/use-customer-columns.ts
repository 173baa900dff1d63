import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '../../ui/table/table-columns.ts'

/** All columns of the customers: those of the list, and the fields that the administrator put there. */
export function useCustomerColumns(fields: readonly CustomerField[]): readonly TableColumn[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'customer', label: t('customers.customer'), width: 'minmax(9.5rem, 1.4fr)', area: 'who' },
      { key: 'reach', label: t('customers.reach'), width: 'minmax(8rem, 0.8fr)', hide: 'small', area: 'text' },
      ...fields
        .filter((field) => field.inList)
        .map(
          (field): TableColumn => ({
            key: `field-${field.key}`,
            label: field.label,
            width: 'minmax(5rem, 0.6fr)',
            hide: 'medium',
          }),
        ),
      { key: 'open', label: t('customers.openWith'), width: 'minmax(6rem, 0.6fr)', hide: 'small' },
      { key: 'talks', label: t('customers.talks'), width: '4.5rem', align: 'end', hide: 'medium' },
      { key: 'last', label: t('customers.last'), width: '7.5rem', area: 'time' },
    ],
    [t, fields],
  )
}
