import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { PageFrame } from '../../ui/frame/page-frame.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { useHand } from './use-hand.ts'
import { useRefusal, useShownGroups, useWaitingList } from './use-waiting.ts'
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
  const change = (part: Partial<Record<keyof WaitingSearch, unknown>>) =>
    void navigate({ to: '/waiting', search: waitingSearch({ ...search, ...part }), replace: true })
  return (
    <PageFrame ref={page}>
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
        onChange={change}
      />
      {list.state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: () => void retry() }}>
          {t(groups.length > 0 ? 'waiting.failedOld' : 'waiting.failed')}
        </NoticeBar>
      )}
      <div ref={area}>
        {groups.length > 0 ? (
          <WaitingTable
            page={page}
            groups={groups}
            total={list.isWhole ? undefined : summary?.statuses.reduce((sum, { count }) => sum + count, 0)}
            newest={search.newest ?? false}
            onSort={() => change({ newest: !search.newest })}
            refusalOf={refusalOf}
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
    </PageFrame>
  )
}
