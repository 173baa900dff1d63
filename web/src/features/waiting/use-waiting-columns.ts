import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '../../ui/table/table-columns.ts'

/** All columns of the waiting list; by how long they wait it is sorted, the other way round when pressed. */
export function useWaitingColumns(newest: boolean, onSort: () => void): readonly TableColumn[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'customer', label: t('waiting.customer'), width: 'minmax(9.5rem, 1.15fr)', area: 'who' },
      { key: 'last', label: t('waiting.last'), width: 'minmax(8rem, 1fr)', hide: 'small', area: 'text' },
      { key: 'number', label: t('waiting.number'), width: '5.75rem', hide: 'medium' },
      { key: 'skillset', label: t('waiting.skillset'), width: '7.5rem', hide: 'medium' },
      { key: 'line', label: t('waiting.line'), width: 'minmax(9rem, 0.95fr)', area: 'line' },
      {
        key: 'since',
        label: t('waiting.since'),
        width: '5.75rem',
        area: 'time',
        sort: { direction: newest ? 'ascending' : 'descending', onSort },
      },
      { key: 'action', label: '', width: '9.5rem', align: 'end', area: 'action' },
    ],
    [t, newest, onSort],
  )
}
