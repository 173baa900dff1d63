import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { PillFilter } from '../../ui/pill-filter/pill-filter.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListBody } from '../lists/list-body.tsx'
import { ListFilters } from '../lists/list-filters.tsx'
import { ListSearch } from '../lists/list-search.tsx'
import { NumberFilter } from '../lists/number-filter.tsx'
import { RowDrawer } from '../lists/row-drawer.tsx'
import { useListAddress } from '../lists/use-list-address.ts'
import { useListView } from '../lists/use-list-view.tsx'
import { queueRows } from './queue-rows.ts'
import { type QueueSearch, queueSearch } from './queue-search.ts'
import { QueueTable } from './queue-table.tsx'
import { Unpause } from './unpause.tsx'
import { useQueueColumns } from './use-queue-columns.ts'

/** What I have parked: it comes back by itself when the customer writes, or when I say so. */
export function OwnQueue({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { address: search, change, onSelect, onLeave } = useListAddress('/queue', queueSearch)
  const page = useRef<HTMLElement>(null)
  const { queue } = useSession()
  const list = useObservable(queue.state, (state) => state)
  const now = useNow('minute')
  const all = useMemo(() => Object.values(list.rows), [list.rows])
  const rows = useMemo(() => queueRows(all, search, now), [all, search, now])
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
          <NumberFilter value={search.number} onChange={(number) => change({ number })} />
        </ListFilters>
      </PageBar>
      <ListBody
        state={list.state}
        shown={rows.length}
        isNarrowed={all.length > 0}
        words={{
          loading: t('queue.loading'),
          failed: t('queue.failed'),
          noMatch: t('queue.noMatch'),
          empty: t('queue.empty'),
          emptyText: t('queue.emptyText'),
        }}
        onRetry={() => void queue.load()}
        onClear={() => change({ q: undefined, number: undefined })}
      >
        <QueueTable {...{ page, rows, view, onSelect, onOpen }} count={all.length} selected={search.row} />
      </ListBody>
      <RowDrawer
        conversation={shown}
        onClose={onLeave}
        action={shown && <Unpause conversation={shown} onOpen={onOpen} />}
      />
    </PageFrame>
  )
}
