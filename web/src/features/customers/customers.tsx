import '../past/past-words.ts'
import type { listCustomers as contract, ListedCustomer } from '@centralino/contract/customers.ts'
import type { Answer } from '@centralino/contract/endpoint.ts'
import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLater } from '../../lib/use-later.ts'
import { useSession } from '../../live/session-context.ts'
import { PageBar, PageFrame } from '../../ui/frame/page-frame.tsx'
import { PillFilter, PillFilters } from '../../ui/pill-filter/pill-filter.tsx'
import { useCommands } from '../commands/command-store.ts'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { ListBody } from '../lists/list-body.tsx'
import { ListSearch } from '../lists/list-search.tsx'
import { useListAddress } from '../lists/use-list-address.ts'
import { useListView } from '../lists/use-list-view.tsx'
import { useNearEnd } from '../past/use-near-end.ts'
import { usePages } from '../past/use-pages.ts'
import { CustomerDrawer } from './customer-drawer.tsx'
import { customersSearch, havings } from './customers-search.ts'
import { CustomersTable } from './customers-table.tsx'
import { NewCustomer } from './new-customer.tsx'
import { useCustomerColumns } from './use-customer-columns.ts'
import { useCustomerFields } from './use-customer-fields.ts'

type First = Answer<typeof contract>

/** What stands in the address in place of a customer. */
const NEW = 'new'

/** The customers one may know of, to be found, looked at and changed. */
export function Customers({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const { address: search, change, onSelect, onLeave } = useListAddress('/customers', customersSearch)
  const page = useRef<HTMLElement>(null)
  const [first, setFirst] = useState<First>()
  const wanted = useLater(search.q ?? '')
  const query = { search: wanted, having: search.having, limit: 100 }
  const list = usePages<ListedCustomer, First>(
    JSON.stringify(query),
    (cursor) => api.listCustomers({ query: { ...query, cursor } }),
    setFirst,
  )
  const add = first?.mayAdd ? () => onSelect(NEW) : undefined
  useCommands({ addCustomer: add })
  // In the place of the empty form, which is no place to go back to.
  const onShow = useCallback((row: string) => change({ row }), [change])
  const fields = useCustomerFields()
  const view = useListView('customers', useCustomerColumns(fields))
  useRegionKeys()
  useNearEnd(page, list.loadMore)
  return (
    <PageFrame ref={page}>
      <PageBar
        end={
          <>
            {add && (
              <Button size="sm" leftSection={<IconUserPlus aria-hidden="true" size={17} />} onClick={add}>
                {t('newCustomer.add')}
              </Button>
            )}
            {view.settings}
          </>
        }
      >
        <ListSearch label={t('customers.search')} value={search.q} onChange={(q) => change({ q })} />
        <PillFilters label={t('customers.filter')} size="large">
          {havings.map((each) => (
            <PillFilter
              key={each}
              chosen={search.having === each}
              onClick={() => change({ having: search.having === each ? undefined : each })}
            >
              {t(`customers.having_${each}`)}
            </PillFilter>
          ))}
        </PillFilters>
      </PageBar>
      <ListBody
        state={list.state}
        shown={list.items.length}
        isNarrowed={wanted !== '' || search.having !== undefined}
        words={{
          loading: t('customers.loading'),
          failed: t('customers.failed'),
          noMatch: t('customers.noMatch'),
          empty: t('customers.empty'),
        }}
        onRetry={list.retry}
        onClear={() => change({ q: undefined, having: undefined })}
      >
        <CustomersTable
          {...{ page, fields, view, onSelect }}
          count={first?.count ?? undefined}
          rows={list.items}
          selected={search.row}
        />
      </ListBody>
      <CustomerDrawer
        id={search.row === NEW ? undefined : search.row}
        fields={fields}
        onClose={onLeave}
        onChanged={list.retry}
        onOpen={onOpen}
      />
      <NewCustomer
        opened={search.row === NEW && first?.mayAdd === true}
        fields={fields}
        onClose={onLeave}
        onShow={onShow}
        onAdded={list.retry}
      />
    </PageFrame>
  )
}
