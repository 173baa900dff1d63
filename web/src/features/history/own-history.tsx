import '../past/past-words.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import { Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useLater } from '../../lib/use-later.ts'
import { useSession } from '../../live/session-context.ts'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { PillFilters } from '../../ui/pill-filter/pill-filter.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListBody } from '../lists/list-body.tsx'
import { ListSearch } from '../lists/list-search.tsx'
import { NumberFilter } from '../lists/number-filter.tsx'
import { useListAddress } from '../lists/use-list-address.ts'
import { useListView } from '../lists/use-list-view.tsx'
import { PastDrawer } from '../past/past-drawer.tsx'
import { useNearEnd } from '../past/use-near-end.ts'
import { usePages } from '../past/use-pages.ts'
import { usePast } from '../past/use-past.ts'
import { HistoryChoices } from './history-choices.tsx'
import { historySearch } from './history-search.ts'
import { HistoryTable } from './history-table.tsx'
import { useHistoryColumns } from './use-history-columns.ts'

const PeriodField = lazyPart(() =>
  import('../past/period-field.tsx').then(({ PeriodField }) => ({ default: PeriodField })),
)

const FOUR_WEEKS = 28 * 86_400_000

/** What I closed in the last four weeks, to be read. */
export function OwnHistory() {
  const { t } = useTranslation()
  const { api } = useSession()
  const { address: search, change, onSelect, onLeave } = useListAddress('/history', historySearch)
  const page = useRef<HTMLElement>(null)
  const keyword = useLater(search.q ?? '')
  const { from, to, number, skillset, reason } = search
  const query = { keyword, limit: 100, from, to, numberId: number, skillsetId: skillset, reason }
  const [total, setTotal] = useState<number | null>(null)
  const list = usePages<PastConversation, Awaited<ReturnType<typeof api.listHistory>>>(
    JSON.stringify(query),
    (cursor) => api.listHistory({ query: { ...query, cursor } }),
    (first) => setTotal(first.total),
  )
  const view = useListView('history', useHistoryColumns())
  const shown = usePast(search.row, list.items)
  useRegionKeys()
  useNearEnd(page, list.loadMore)
  const isNarrowed = [keyword || undefined, from, number, skillset, reason].some((each) => each !== undefined)
  return (
    <PageFrame ref={page}>
      <PageBar end={view.settings}>
        <ListSearch label={t('history.search')} value={search.q} onChange={(q) => change({ q })} />
        <PillFilters label={t('waiting.filter')} size="large">
          <Suspense>
            <PeriodField
              value={{ from, to }}
              onChange={({ from, to }) => change({ from, to })}
              earliest={new Date(Date.now() - FOUR_WEEKS).toLocaleDateString('sv')}
            />
          </Suspense>
          <NumberFilter value={number} onChange={(number) => change({ number })} />
          <HistoryChoices rows={list.items} {...{ skillset, reason, change }} />
        </PillFilters>
      </PageBar>
      <ListBody
        state={list.state}
        shown={list.items.length}
        isNarrowed={isNarrowed}
        words={{
          loading: t('history.loading'),
          failed: t('history.failed'),
          noMatch: t('history.noMatch'),
          empty: t('history.empty'),
        }}
        onRetry={list.retry}
        onClear={() =>
          change({
            q: undefined,
            from: undefined,
            to: undefined,
            number: undefined,
            skillset: undefined,
            reason: undefined,
          })
        }
      >
        <HistoryTable {...{ page, view, keyword, onSelect, total }} rows={list.items} selected={search.row} />
      </ListBody>
      <PastDrawer {...shown} keyword={keyword} onClose={onLeave} />
    </PageFrame>
  )
}
