import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useConsole, useObservable, useSession } from '../../live/session-context.ts'
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
import { useListView } from '../lists/use-list-view.tsx'
import '../templates/template-words.ts'
import { SentDrawer } from './sent-drawer.tsx'
import { isRead, sentRows } from './sent-rows.ts'
import { type SentSearch, sentSearch } from './sent-search.ts'
import { SentTable } from './sent-table.tsx'
import { useSentColumns } from './use-sent-columns.ts'

/** What I began with a template and nobody has answered; a reply moves it to my conversations. */
export function TemplatesSent({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ strict: false, select: sentSearch, structuralSharing: true })
  const page = useRef<HTMLElement>(null)
  const { sent } = useSession()
  const list = useObservable(sent.state, (state) => state)
  const numbers = useConsole((state) => state.numbers)
  const all = useMemo(() => Object.values(list.rows), [list.rows])
  const rows = useMemo(() => sentRows(all, search), [all, search])
  const isNew = all.length === 0 && (list.state === 'new' || list.state === 'loading')
  const isSlow = useDelayed(isNew)
  // What is opened can be left by Back; a filter is no place to go back to.
  const change = useCallback(
    (part: Partial<Record<keyof SentSearch, unknown>>, replace = true) =>
      void navigate({ to: '/sent', search: sentSearch({ ...search, ...part }), replace }),
    [navigate, search],
  )
  const onSort = useCallback((sort: SentSearch['sort']) => change({ sort }), [change])
  const view = useListView('sent', useSentColumns(search.sort, onSort))
  useRegionKeys()
  const set = (search.number === undefined ? 0 : 1) + (search.unread ? 1 : 0)
  return (
    <PageFrame ref={page}>
      <PageBar
        end={
          <>
            {t('sent.hint')}
            {view.settings}
          </>
        }
      >
        <ListSearch label={t('sent.search')} value={search.q} onChange={(q) => change({ q })} />
        <ListFilters
          label={t('sent.filter')}
          set={set}
          order={{
            label: t('sent.sort'),
            choices: [
              { label: t('sent.newest'), chosen: search.sort === undefined, onChoose: () => onSort(undefined) },
              { label: t('sent.oldest'), chosen: search.sort === 'oldest', onChoose: () => onSort('oldest') },
            ],
          }}
        >
          <PillFilter chosen={!search.unread} count={all.length} onClick={() => change({ unread: undefined })}>
            {t('sent.all')}
          </PillFilter>
          <PillFilter
            chosen={search.unread === true}
            count={all.filter((each) => !isRead(each)).length}
            onClick={() => change({ unread: search.unread ? undefined : true })}
          >
            {t('sent.notRead')}
          </PillFilter>
          {numbers.length > 1 && (
            <DropFilter
              label={t('sent.number')}
              options={numbers.map(({ id, name }) => ({ value: id, label: name }))}
              value={search.number}
              onChange={(number) => change({ number })}
            />
          )}
        </ListFilters>
      </PageBar>
      {list.state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: () => void sent.load() }}>
          {t(all.length > 0 ? 'sent.failedOld' : 'sent.failedLoad')}
        </NoticeBar>
      )}
      {rows.length > 0 ? (
        <div data-region="">
          <SentTable
            page={page}
            rows={rows}
            view={view}
            selected={search.row}
            onSelect={(row) => change({ row }, false)}
            onOpen={onOpen}
          />
        </div>
      ) : isNew ? (
        isSlow && <TableSkeleton label={t('sent.loading')} />
      ) : all.length > 0 ? (
        <EmptyState
          title={t('sent.noMatch')}
          actions={
            <Button variant="default" onClick={() => change({ q: undefined, number: undefined, unread: undefined })}>
              {t('sent.clear')}
            </Button>
          }
        />
      ) : (
        list.state === 'ready' && (
          <EmptyState drawing={<SocketBoard />} title={t('sent.empty')} text={t('sent.emptyText')} />
        )
      )}
      <SentDrawer
        conversation={search.row === undefined ? undefined : list.rows[search.row]}
        onClose={() => change({ row: undefined })}
        onOpen={onOpen}
      />
    </PageFrame>
  )
}
