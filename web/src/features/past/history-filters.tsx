import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import classes from './past.module.css'
import type { Period } from './period.ts'

const PeriodField = lazyPart(() => import('./period-field.tsx').then(({ PeriodField }) => ({ default: PeriodField })))

type Props = {
  keyword: string
  onKeyword: (keyword: string) => void
  period: Period
  onPeriod: (period: Period) => void
}

/** By what a customer's history is narrowed. */
export function HistoryFilters({ keyword, onKeyword, period, onPeriod }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.keyword}
        type="search"
        size="sm"
        radius="xl"
        leftSection={<IconSearch aria-hidden="true" />}
        value={keyword}
        onChange={(event) => onKeyword(event.currentTarget.value)}
        placeholder={t('past.keyword')}
        aria-label={t('past.keyword')}
      />
      <Suspense>
        <PeriodField value={period} onChange={onPeriod} />
      </Suspense>
    </div>
  )
}
