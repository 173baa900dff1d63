import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { PageFrame } from '../../ui/frame/page-frame.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListBody } from '../lists/list-body.tsx'
import { RowDrawer } from '../lists/row-drawer.tsx'
import { useListAddress } from '../lists/use-list-address.ts'
import { useListView } from '../lists/use-list-view.tsx'
import { StuckNotice } from '../stuck/stuck-notice.tsx'
import { TakeCell } from './take-cell.tsx'
import { useHand } from './use-hand.ts'
import { stillCounts, useTakeOver } from './use-take-over.ts'
import { useRefusal, useShownGroups, useWaitingList } from './use-waiting.ts'
import { useWaitingColumns } from './use-waiting-columns.ts'
import { WaitingFilters } from './waiting-filters.tsx'
import { waitingSearch } from './waiting-search.ts'
import { WaitingSummaryRow } from './waiting-summary-row.tsx'
import { WaitingTable } from './waiting-table.tsx'

/** Tiles and gauge, filters, table. */
export function WaitingConversations({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { address: search, change, onSelect, onLeave } = useListAddress('/waiting', waitingSearch)
  const page = useRef<HTMLElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const { list, summary, isOn, retry } = useWaitingList()
  const refusalOf = useRefusal()
  const isHeld = useHand(area)
  const { groups, more } = useShownGroups(list.rows, search, refusalOf, isHeld)
  const { attempts, takeOver } = useTakeOver(onOpen)
  const { role } = useMe()
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
      <div ref={area}>
        <ListBody
          state={list.state}
          shown={groups.length}
          isNarrowed={Object.keys(list.rows).length > 0}
          words={{
            loading: t('waiting.loading'),
            failed: t('waiting.failed'),
            noMatch: t('waiting.noMatch'),
            empty: t('waiting.empty'),
            emptyText: t('waiting.emptyText'),
          }}
          onRetry={() => void retry()}
          onClear={() =>
            change({ q: undefined, status: undefined, take: undefined, number: undefined, skillset: undefined })
          }
        >
          <WaitingTable
            page={page}
            groups={groups}
            total={list.isWhole ? undefined : summary?.statuses.reduce((sum, { count }) => sum + count, 0)}
            view={view}
            newest={search.newest ?? false}
            selected={search.row}
            onSelect={onSelect}
            refusalOf={refusalOf}
            attempts={attempts}
            onTake={takeOver}
            onOpen={onOpen}
          />
        </ListBody>
      </div>
      <RowDrawer
        conversation={shown}
        onClose={onLeave}
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
