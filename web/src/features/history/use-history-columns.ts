import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '../../ui/table/table-columns.ts'

/** All columns of one's history. */
export function useHistoryColumns(): readonly TableColumn[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      { key: 'customer', label: t('history.customer'), width: 'minmax(9.5rem, 1fr)', area: 'who' },
      { key: 'profile', label: t('history.profile'), width: 'minmax(9rem, 1.1fr)', hide: 'small', area: 'text' },
      { key: 'number', label: t('history.number'), width: '7rem', hide: 'medium' },
      { key: 'line', label: t('history.line'), width: 'minmax(7.5rem, 0.6fr)', hide: 'medium' },
      { key: 'messages', label: t('history.messages'), width: '5.5rem', align: 'end', hide: 'medium' },
      { key: 'length', label: t('history.length'), width: '5rem', align: 'end', hide: 'small' },
      { key: 'reply', label: t('history.firstReply'), width: '6rem', align: 'end', hide: 'medium' },
      { key: 'closed', label: t('history.closed'), width: '8rem', area: 'time' },
    ],
    [t],
  )
}
