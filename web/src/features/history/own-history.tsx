import '../past/past-words.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useLater } from '../../lib/use-later.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { DropFilter } from '../../ui/pill-filter/drop-filter.tsx'
import { PillFilters } from '../../ui/pill-filter/pill-filter.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListSearch } from '../lists/list-search.tsx'
import { useListView } from '../lists/use-list-view.tsx'
import { PastDrawer } from '../past/past-drawer.tsx'
import { usePages } from '../past/use-pages.ts'
import { type HistorySearch, historySearch } from './history-search.ts'
import { HistoryTable } from './history-table.tsx'
import { useHistoryColumns } from './use-history-columns.ts'

const PeriodField = lazy(() => import('../past/period-field.tsx').then(({ PeriodField }) => ({ default: PeriodField })))

const FOUR_WEEKS = 28 * 86_400_000

/** What I closed in the last four weeks, to be read. */
export function OwnHistory() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { api } = useSession()
  const search = useSearch({ strict: false, select: historySearch, structuralSharing: true })
  const page = useRef<HTMLElement>(null)
  const numbers = useConsole((state) => state.numbers)
  const keyword = useLater(search.q ?? '')
  const { from, to, number } = search
  const query = { keyword, limit: 100, from, to, numberId: number }
  const list = usePages<PastConversation, Awaited<ReturnType<typeof api.listHistory>>>(
    JSON.stringify(query),
    (cursor) => api.listHistory({ query: { ...query, cursor } }),
  )
  const view = useListView('history', useHistoryColumns())
  const isSlow = useDelayed(list.state === 'loading' && list.items.length === 0)
  const change = useCallback(
    (part: Partial<Record<keyof HistorySearch, unknown>>, replace = true) =>
      void navigate({ to: '/history', search: historySearch({ ...search, ...part }), replace }),
    [navigate, search],
  )
  useRegionKeys()
  const isNarrowed = keyword !== '' || from !== undefined || number !== undefined
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
          {numbers.length > 1 && (
            <DropFilter
              label={t('history.number')}
              options={numbers.map(({ id, name }) => ({ value: id, label: name }))}
              value={number}
              onChange={(number) => change({ number })}
            />
          )}
        </PillFilters>
      </PageBar>
      {list.state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: list.retry }}>
          {t('history.failed')}
        </NoticeBar>
      )}
      {list.items.length > 0 ? (
        <div data-region="">
          <HistoryTable
            page={page}
            rows={list.items}
            view={view}
            keyword={keyword}
            selected={search.row}
            onSelect={(row) => change({ row }, false)}
          />
          {list.more && (
            <Button variant="default" onClick={list.loadMore} loading={list.state === 'loading'}>
              {t('history.more')}
            </Button>
          )}
        </div>
      ) : list.state === 'loading' ? (
        isSlow && <TableSkeleton label={t('history.loading')} />
      ) : (
        list.state === 'ready' &&
        (isNarrowed ? (
          <EmptyState
            title={t('history.noMatch')}
            actions={
              <Button
                variant="default"
                onClick={() => change({ q: undefined, from: undefined, to: undefined, number: undefined })}
              >
                {t('history.clear')}
              </Button>
            }
          />
        ) : (
          <EmptyState drawing={<SocketBoard />} title={t('history.empty')} />
        ))
      )}
      <PastDrawer
        past={list.items.find(({ id }) => id === search.row)}
        keyword={keyword}
        onClose={() => change({ row: undefined })}
      />
    </PageFrame>
  )
}
