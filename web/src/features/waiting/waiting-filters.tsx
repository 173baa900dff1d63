import type { Conversation } from '@centralino/contract/conversations.ts'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PageBar } from '../../ui/frame/page-frame.tsx'
import { DropFilter } from '../../ui/pill-filter/drop-filter.tsx'
import { PillFilter } from '../../ui/pill-filter/pill-filter.tsx'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import { ListFilters } from '../lists/list-filters.tsx'
import { ListSearch } from '../lists/list-search.tsx'
import { NumberFilter } from '../lists/number-filter.tsx'
import type { Refusal } from './take-cell.tsx'
import classes from './waiting.module.css'
import type { WaitingSearch } from './waiting-search.ts'

type Props = {
  rows: Readonly<Record<string, Conversation>>
  search: WaitingSearch
  refusalOf: (conversation: Conversation) => Refusal
  isLive: boolean
  /** How many have come that are not shown yet. */
  more: number
  /** Columns and the height of rows. */
  settings: ReactNode
  onChange: (part: Partial<Record<keyof WaitingSearch, unknown>>) => void
}

/** Everything that is chosen here stands in the address. */
export function WaitingFilters({ rows, search, refusalOf, isLive, more, settings, onChange }: Props) {
  const { t } = useTranslation()
  const all = useMemo(() => Object.values(rows), [rows])
  const takeable = useMemo(() => all.filter((row) => refusalOf(row) === null).length, [all, refusalOf])
  const skillsets = useMemo(() => {
    const found = new Map(all.flatMap(({ skillset }) => (skillset ? [[skillset.id, skillset.name] as const] : [])))
    return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label))
  }, [all])
  return (
    <PageBar
      end={
        <>
          {more > 0 && <output className={classes.more}>{t('waiting.more', { count: more })}</output>}
          {isLive && (
            <span className={classes.live}>
              <StatusShape status="ready" />
              {t('waiting.live')}
            </span>
          )}
          {settings}
        </>
      }
    >
      <ListSearch label={t('waiting.search')} value={search.q} onChange={(q) => onChange({ q })} />
      <ListFilters
        label={t('waiting.filter')}
        set={[search.take, search.number, search.skillset].filter(Boolean).length}
        order={{
          label: t('waiting.sort'),
          choices: [
            {
              label: t('waiting.longestFirst'),
              chosen: !search.newest,
              onChoose: () => onChange({ newest: undefined }),
            },
            {
              label: t('waiting.newestFirst'),
              chosen: search.newest ?? false,
              onChoose: () => onChange({ newest: true }),
            },
          ],
        }}
      >
        <PillFilter chosen={!search.take} count={all.length} onClick={() => onChange({ take: undefined })}>
          {t('waiting.all')}
        </PillFilter>
        <PillFilter chosen={search.take ?? false} count={takeable} onClick={() => onChange({ take: !search.take })}>
          {t('waiting.canTake')}
        </PillFilter>
        <NumberFilter value={search.number} onChange={(number) => onChange({ number })} />
        {skillsets.length > 1 && (
          <DropFilter
            label={t('waiting.skillset')}
            options={skillsets}
            value={search.skillset}
            onChange={(skillset) => onChange({ skillset })}
          />
        )}
      </ListFilters>
    </PageBar>
  )
}
