import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import type { QueueSearch } from './queue-search.ts'

/** All columns of one's wait queue; it is sorted by what is left of the window, or by how long they are parked. */
export function useQueueColumns(
  sort: QueueSearch['sort'],
  onSort: (sort: QueueSearch['sort']) => void,
): readonly TableColumn[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'customer', label: t('queue.customer'), width: 'minmax(9.5rem, 1.15fr)', area: 'who' },
      { key: 'last', label: t('queue.last'), width: 'minmax(8rem, 1fr)', hide: 'small', area: 'text' },
      { key: 'number', label: t('queue.number'), width: '6.5rem', hide: 'medium' },
      {
        key: 'window',
        label: t('queue.window'),
        width: '9.5rem',
        area: 'line',
        sort: { direction: sort === undefined ? 'ascending' : 'none', onSort: () => onSort(undefined) },
      },
      {
        key: 'parked',
        label: t('queue.parked'),
        width: '7.5rem',
        hide: 'small',
        area: 'time',
        sort: { direction: sort === 'parked' ? 'ascending' : 'none', onSort: () => onSort('parked') },
      },
      { key: 'action', label: '', width: '8rem', align: 'end', area: 'action' },
    ],
    [t, sort, onSort],
  )
}
