import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { TableRow } from '../../ui/table/table.tsx'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { ListTable, type ListTableProps, type RowPlace } from '../lists/list-table.tsx'
import { usePropertyText } from './use-property-text.ts'

// As many as the server counts.
const COUNTED = 10_000

type OfRows = { fields: readonly CustomerField[]; onSelect: (id: string) => void }

type Props = ListTableProps<ListedCustomer> & OfRows & { count: number | undefined }

export function CustomersTable({ count, fields, onSelect, ...list }: Props) {
  const { t } = useTranslation()
  const { locale } = useWhere()
  const all = count ?? list.rows.length
  const footer =
    all >= COUNTED
      ? t('customers.countMany', { count: all.toLocaleString(locale) })
      : t('customers.count', { count: all })
  return (
    <ListTable {...list} label={t('customers.list')} footer={footer}>
      {(customer, place) => <CustomerRow {...{ customer, place, fields, onSelect }} />}
    </ListTable>
  )
}

function CustomerRow({ customer, place, fields, onSelect }: { customer: ListedCustomer; place: RowPlace } & OfRows) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const text = usePropertyText()
  const {
    id,
    name,
    savedName,
    displayPhone,
    username,
    profileName,
    openConversation,
    lastConversationAt,
    windowEndsAt,
  } = customer
  const address = displayPhone ?? (username ? `@${username}` : '')
  const properties = Object.fromEntries(
    fields.map((field) => [
      `field-${field.key}`,
      <OneLine key={field.key}>{text(field, customer.properties[field.key])}</OneLine>,
    ]),
  )
  return (
    <TableRow
      {...place}
      cells={{
        ...properties,
        customer: (
          <TwoLines
            strong
            mark={
              <Jack
                id={id}
                name={name}
                size={36}
                windowEndsAt={windowEndsAt === null ? null : Date.parse(windowEndsAt)}
              />
            }
            name={name}
            open={{ label: t('customers.show', { name }), onOpen: () => onSelect(id) }}
            line={savedName ? address : (profileName ?? t('customers.notSaved'))}
          />
        ),
        reach: <OneLine quiet={!savedName}>{savedName ? address : t('customers.notSaved')}</OneLine>,
        open: openConversation && (
          <OneLine quiet={!openConversation.assignee}>
            {openConversation.assignee?.name ?? t('customers.nobody')}
          </OneLine>
        ),
        talks: String(customer.conversations),
        last: lastConversationAt && whenText(Date.parse(lastConversationAt), now, where),
      }}
    />
  )
}
