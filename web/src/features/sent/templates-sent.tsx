import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { PillFilter } from '../../ui/pill-filter/pill-filter.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListBody } from '../lists/list-body.tsx'
import { ListFilters } from '../lists/list-filters.tsx'
import { ListSearch } from '../lists/list-search.tsx'
import { NumberFilter } from '../lists/number-filter.tsx'
import { useListAddress } from '../lists/use-list-address.ts'
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
  const { address: search, change, onSelect, onLeave } = useListAddress('/sent', sentSearch)
  const page = useRef<HTMLElement>(null)
  const { sent } = useSession()
  const list = useObservable(sent.state, (state) => state)
  const all = useMemo(() => Object.values(list.rows), [list.rows])
  const rows = useMemo(() => sentRows(all, search), [all, search])
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
          <NumberFilter value={search.number} onChange={(number) => change({ number })} />
        </ListFilters>
      </PageBar>
      <ListBody
        state={list.state}
        shown={rows.length}
        isNarrowed={all.length > 0}
        words={{
          loading: t('sent.loading'),
          failed: t('sent.failedLoad'),
          noMatch: t('sent.noMatch'),
          empty: t('sent.empty'),
          emptyText: t('sent.emptyText'),
        }}
        onRetry={() => void sent.load()}
        onClear={() => change({ q: undefined, number: undefined, unread: undefined })}
      >
        <SentTable {...{ page, rows, view, onSelect, onOpen }} selected={search.row} />
      </ListBody>
      <SentDrawer
        conversation={search.row === undefined ? undefined : list.rows[search.row]}
        onClose={onLeave}
        onOpen={onOpen}
      />
    </PageFrame>
  )
}
