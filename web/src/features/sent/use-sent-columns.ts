import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import type { SentSearch } from './sent-search.ts'

/** All columns of the templates sent, sorted by when they went out. */
export function useSentColumns(
  sort: SentSearch['sort'],
  onSort: (sort: SentSearch['sort']) => void,
): readonly TableColumn[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'customer', label: t('sent.customer'), width: 'minmax(9.5rem, 1.1fr)', area: 'who' },
      { key: 'template', label: t('sent.template'), width: 'minmax(8rem, 1.3fr)', hide: 'small', area: 'text' },
      { key: 'number', label: t('sent.number'), width: '6.5rem', hide: 'medium' },
      {
        key: 'when',
        label: t('sent.when'),
        width: '7.5rem',
        area: 'time',
        sort: {
          direction: sort === 'oldest' ? 'ascending' : 'descending',
          onSort: () => onSort(sort === 'oldest' ? undefined : 'oldest'),
        },
      },
      { key: 'receipt', label: t('sent.receipt'), width: '10.5rem', area: 'line' },
      { key: 'action', label: '', width: '8.5rem', align: 'end', area: 'action' },
    ],
    [t, sort, onSort],
  )
}
