import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptNames } from '../../lib/use-kept.ts'
import { useMe } from '../../live/session-context.ts'
import { useSettings } from '../../live/use-settings.ts'
import { chosenColumns, type TableColumn } from '../../ui/table/table-columns.ts'
import { TableSettings } from '../../ui/table/table-settings.tsx'
import { useChangeSettings } from '../personal/use-change-settings.ts'

export type ListView = { columns: readonly TableColumn[]; compact: boolean; settings: ReactNode }

/** As where rows become cards. */
export const usePhone = () => useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })

/** A list as this user wants to see it: which columns, of this list, and how high the rows are, of all. The columns are remembered here, the height follows the person. */
export function useListView(
  list: 'waiting' | 'queue' | 'customers' | 'history' | 'sent',
  columns: readonly TableColumn[],
): ListView {
  const { t } = useTranslation()
  const { id } = useMe()
  const isPhone = usePhone()
  const [left, setLeft] = useKeptNames(`columns.${list}.${id}`)
  const compact = useSettings().density === 'compact'
  const change = useChangeSettings()
  const chosen = useMemo(() => (isPhone ? columns : chosenColumns(columns, left)), [isPhone, columns, left])
  const settings = (
    <TableSettings
      columns={columns}
      left={left}
      onLeft={setLeft}
      compact={compact}
      onCompact={(isCompact) => change({ density: isCompact ? 'compact' : 'comfortable' })}
      words={{ columns: t('table.columns'), shown: t('table.shown'), compact: t('table.compact') }}
    />
  )
  return { columns: chosen, compact, settings }
}

/** The height of a row, as far as it is not measured (px). */
export const rowHeight = (compact: boolean): number => (compact ? 45 : 53)
