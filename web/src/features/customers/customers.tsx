import '../past/past-words.ts'
import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useLater } from '../../lib/use-later.ts'
import { useSession } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListSearch } from '../lists/list-search.tsx'
import { useListView } from '../lists/use-list-view.tsx'
import { usePages } from '../past/use-pages.ts'
import { CustomerDrawer } from './customer-drawer.tsx'
import { type CustomersSearch, customersSearch } from './customers-search.ts'
import { CustomersTable } from './customers-table.tsx'
import { useCustomerColumns } from './use-customer-columns.ts'
import { useCustomerFields } from './use-customer-fields.ts'

/** The customers one may know of, to be found, looked at and changed. */
export function Customers({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { api } = useSession()
  const search = useSearch({ strict: false, select: customersSearch, structuralSharing: true })
  const page = useRef<HTMLElement>(null)
  const [count, setCount] = useState<number>()
  const wanted = useLater(search.q ?? '')
  const list = usePages<ListedCustomer, Awaited<ReturnType<typeof api.listCustomers>>>(
    wanted,
    (cursor) => api.listCustomers({ query: { search: wanted, limit: 100, ...(cursor ? { cursor } : {}) } }),
    (first) => setCount(first.count ?? undefined),
  )
  const fields = useCustomerFields()
  const view = useListView('customers', useCustomerColumns(fields))
  const isSlow = useDelayed(list.state === 'loading' && list.items.length === 0)
  // What is opened can be left by Back; a search is no place to go back to.
  const change = useCallback(
    (part: Partial<Record<keyof CustomersSearch, unknown>>, replace = true) =>
      void navigate({ to: '/customers', search: customersSearch({ ...search, ...part }), replace }),
    [navigate, search],
  )
  useRegionKeys()
  useNearEnd(page, list.loadMore)
  return (
    <PageFrame ref={page}>
      <PageBar end={view.settings}>
        <ListSearch label={t('customers.search')} value={search.q} onChange={(q) => change({ q })} />
      </PageBar>
      {list.state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: list.retry }}>
          {t('customers.failed')}
        </NoticeBar>
      )}
      {list.items.length > 0 ? (
        <div data-region="">
          <CustomersTable
            page={page}
            rows={list.items}
            count={count}
            fields={fields}
            view={view}
            selected={search.row}
            onSelect={(row) => change({ row }, false)}
          />
        </div>
      ) : list.state === 'loading' ? (
        isSlow && <TableSkeleton label={t('customers.loading')} />
      ) : (
        list.state === 'ready' &&
        (wanted === '' ? (
          <EmptyState drawing={<SocketBoard />} title={t('customers.empty')} />
        ) : (
          <EmptyState
            title={t('customers.noMatch')}
            actions={
              <Button variant="default" onClick={() => change({ q: undefined })}>
                {t('customers.clear')}
              </Button>
            }
          />
        ))
      )}
      <CustomerDrawer
        id={search.row}
        fields={fields}
        onClose={() => change({ row: undefined })}
        onChanged={list.retry}
        onOpen={onOpen}
      />
    </PageFrame>
  )
}

/** Asks for more shortly before the end of what is there is reached. */
function useNearEnd(page: RefObject<HTMLElement | null>, more: () => void) {
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  useEffect(() => {
    const area = page.current
    if (!area) return
    const onScroll = () => {
      if (area.scrollHeight - area.clientHeight - area.scrollTop < 800) latest.current()
    }
    area.addEventListener('scroll', onScroll, { passive: true })
    return () => area.removeEventListener('scroll', onScroll)
  }, [page])
}
