import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useMe } from '../../live/session-context.ts'
import { PageFrame } from '../../ui/frame/page-frame.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { RowDrawer } from '../lists/row-drawer.tsx'
import { useListView } from '../lists/use-list-view.tsx'
import { StuckNotice } from '../stuck/stuck-notice.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { TakeCell } from './take-cell.tsx'
import { useHand } from './use-hand.ts'
import { stillCounts, useTakeOver } from './use-take-over.ts'
import { useRefusal, useShownGroups, useWaitingList } from './use-waiting.ts'
import { useWaitingColumns } from './use-waiting-columns.ts'
import { WaitingFilters } from './waiting-filters.tsx'
import { type WaitingSearch, waitingSearch } from './waiting-search.ts'
import { WaitingSummaryRow } from './waiting-summary-row.tsx'
import { WaitingTable } from './waiting-table.tsx'

/** Tiles and gauge, filters, table. */
export function WaitingConversations({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ strict: false, select: waitingSearch, structuralSharing: true })
  const page = useRef<HTMLElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const { list, summary, isOn, retry } = useWaitingList()
  const refusalOf = useRefusal()
  const isHeld = useHand(area)
  const { groups, more } = useShownGroups(list.rows, search, refusalOf, isHeld)
  const isNew = list.state === 'new' || (list.state === 'loading' && Object.keys(list.rows).length === 0)
  const isSlow = useDelayed(isNew)
  const { attempts, takeOver } = useTakeOver(onOpen)
  const { role } = useMe()
  // What is opened can be left by Back; a filter is no place to go back to.
  const change = useCallback(
    (part: Partial<Record<keyof WaitingSearch, unknown>>, replace = true) =>
      void navigate({ to: '/waiting', search: waitingSearch({ ...search, ...part }), replace }),
    [navigate, search],
  )
  const onSort = useCallback(() => change({ newest: !search.newest }), [change, search.newest])
  const view = useListView('waiting', useWaitingColumns(search.newest ?? false, onSort))
  useRegionKeys()
  const shown = search.row === undefined ? undefined : list.rows[search.row]
  return (
    <PageFrame ref={page}>
      {role !== 'agent' && (
        <StuckNotice
          opened={search.stuck ?? false}
          onOpened={(stuck) => change({ stuck: stuck || undefined }, !stuck)}
        />
      )}
      <WaitingSummaryRow
        summary={summary}
        rows={list.rows}
        isWhole={list.isWhole}
        status={search.status}
        onStatus={(status) => change({ status })}
      />
      <WaitingFilters
        rows={list.rows}
        search={search}
        refusalOf={refusalOf}
        isLive={isOn}
        more={more}
        settings={view.settings}
        onChange={change}
      />
      {list.state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: () => void retry() }}>
          {t(groups.length > 0 ? 'waiting.failedOld' : 'waiting.failed')}
        </NoticeBar>
      )}
      <div ref={area} data-region="">
        {groups.length > 0 ? (
          <WaitingTable
            page={page}
            groups={groups}
            total={list.isWhole ? undefined : summary?.statuses.reduce((sum, { count }) => sum + count, 0)}
            view={view}
            newest={search.newest ?? false}
            selected={search.row}
            onSelect={(row) => change({ row }, false)}
            refusalOf={refusalOf}
            attempts={attempts}
            onTake={takeOver}
            onOpen={onOpen}
          />
        ) : isNew ? (
          isSlow && <TableSkeleton label={t('waiting.loading')} />
        ) : (
          list.state !== 'failed' && (
            <NothingWaits
              isFiltered={Object.keys(list.rows).length > 0}
              onClear={() => void navigate({ to: '/waiting', search: {}, replace: true })}
            />
          )
        )}
      </div>
      <RowDrawer
        conversation={shown}
        onClose={() => change({ row: undefined })}
        action={
          shown && (
            <TakeCell
              conversation={shown}
              isGone={false}
              refusal={refusalOf(shown)}
              attempt={stillCounts(attempts[shown.id], shown, false)}
              onTake={() => void takeOver(shown)}
              onOpen={() => onOpen(shown.id)}
            />
          )
        }
      />
    </PageFrame>
  )
}
