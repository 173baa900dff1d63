import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useConsole, useObservable, useSession } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { DropFilter } from '../../ui/pill-filter/drop-filter.tsx'
import { PillFilter } from '../../ui/pill-filter/pill-filter.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListFilters } from '../lists/list-filters.tsx'
import { ListSearch } from '../lists/list-search.tsx'
import { RowDrawer } from '../lists/row-drawer.tsx'
import { useListView } from '../lists/use-list-view.tsx'
import { queueRows } from './queue-rows.ts'
import { type QueueSearch, queueSearch } from './queue-search.ts'
import { QueueTable } from './queue-table.tsx'
import { Unpause } from './unpause.tsx'
import { useQueueColumns } from './use-queue-columns.ts'

/** What I have parked: it comes back by itself when the customer writes, or when I say so. */
export function OwnQueue({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ strict: false, select: queueSearch, structuralSharing: true })
  const page = useRef<HTMLElement>(null)
  const { queue } = useSession()
  const list = useObservable(queue.state, (state) => state)
  const numbers = useConsole((state) => state.numbers)
  const now = useNow('minute')
  const all = useMemo(() => Object.values(list.rows), [list.rows])
  const rows = useMemo(() => queueRows(all, search, now), [all, search, now])
  const isNew = all.length === 0 && (list.state === 'new' || list.state === 'loading')
  const isSlow = useDelayed(isNew)
  // What is opened can be left by Back; a filter is no place to go back to.
  const change = useCallback(
    (part: Partial<Record<keyof QueueSearch, unknown>>, replace = true) =>
      void navigate({ to: '/queue', search: queueSearch({ ...search, ...part }), replace }),
    [navigate, search],
  )
  const onSort = useCallback((sort: QueueSearch['sort']) => change({ sort }), [change])
  const view = useListView('queue', useQueueColumns(search.sort, onSort))
  useRegionKeys()
  const shown = search.row === undefined ? undefined : list.rows[search.row]
  return (
    <PageFrame ref={page}>
      <PageBar
        end={
          <>
            {t('queue.hint')}
            {view.settings}
          </>
        }
      >
        <ListSearch label={t('queue.search')} value={search.q} onChange={(q) => change({ q })} />
        <ListFilters
          label={t('waiting.filter')}
          set={search.number === undefined ? 0 : 1}
          order={{
            label: t('queue.sort'),
            choices: [
              { label: t('queue.sortWindow'), chosen: search.sort === undefined, onChoose: () => onSort(undefined) },
              { label: t('queue.sortParked'), chosen: search.sort === 'parked', onChoose: () => onSort('parked') },
            ],
          }}
        >
          <PillFilter
            chosen={search.number === undefined}
            count={all.length}
            onClick={() => change({ number: undefined })}
          >
            {t('queue.all')}
          </PillFilter>
          {numbers.length > 1 && (
            <DropFilter
              label={t('queue.number')}
              options={numbers.map(({ id, name }) => ({ value: id, label: name }))}
              value={search.number}
              onChange={(number) => change({ number })}
            />
          )}
        </ListFilters>
      </PageBar>
      {list.state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: () => void queue.load() }}>
          {t(all.length > 0 ? 'queue.failedOld' : 'queue.failed')}
        </NoticeBar>
      )}
      {rows.length > 0 ? (
        <div data-region="">
          <QueueTable
            page={page}
            rows={rows}
            count={all.length}
            view={view}
            selected={search.row}
            onSelect={(row) => change({ row }, false)}
            onOpen={onOpen}
          />
        </div>
      ) : isNew ? (
        isSlow && <TableSkeleton label={t('queue.loading')} />
      ) : all.length > 0 ? (
        <EmptyState
          title={t('queue.noMatch')}
          actions={
            <Button variant="default" onClick={() => change({ q: undefined, number: undefined })}>
              {t('queue.clear')}
            </Button>
          }
        />
      ) : (
        list.state === 'ready' && (
          <EmptyState drawing={<SocketBoard />} title={t('queue.empty')} text={t('queue.emptyText')} />
        )
      )}
      <RowDrawer
        conversation={shown}
        onClose={() => change({ row: undefined })}
        action={shown && <Unpause conversation={shown} onOpen={onOpen} />}
      />
    </PageFrame>
  )
}
