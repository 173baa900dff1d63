import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterSheet } from '../../ui/pill-filter/filter-sheet.tsx'
import { PillFilter, PillFilters } from '../../ui/pill-filter/pill-filter.tsx'
import { usePhone } from './use-list-view.tsx'

type Props = {
  label: string
  /** How many filters are set. */
  set: number
  /** On a phone, where no header is there to be clicked. */
  order: { label: string; choices: readonly { label: string; chosen: boolean; onChoose: () => void }[] }
  children: ReactNode
}

/** The filters of a list, in its bar; on a phone in a sheet from below, together with the order. */
export function ListFilters({ label, set, order, children }: Props) {
  const { t } = useTranslation()
  const isPhone = usePhone()
  const filters = (
    <PillFilters label={label} size="large">
      {children}
    </PillFilters>
  )
  if (!isPhone) return filters
  return (
    <FilterSheet
      label={set > 0 ? t('table.filtersSet', { count: set }) : t('table.filters')}
      title={t('table.filters')}
      doneLabel={t('table.done')}
    >
      {filters}
      <PillFilters label={order.label} size="large">
        {order.choices.map((choice) => (
          <PillFilter key={choice.label} chosen={choice.chosen} onClick={choice.onChoose}>
            {choice.label}
          </PillFilter>
        ))}
      </PillFilters>
    </FilterSheet>
  )
}
