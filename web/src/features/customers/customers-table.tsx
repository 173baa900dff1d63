import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { Table, TableGap, TableRow } from '../../ui/table/table.tsx'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import { type ListView, rowHeight } from '../lists/use-list-view.tsx'
import { usePropertyText } from './use-property-text.ts'

// As many as the server counts.
const COUNTED = 10_000

type Props = {
  page: RefObject<HTMLElement | null>
  rows: readonly ListedCustomer[]
  count: number | undefined
  fields: readonly CustomerField[]
  view: ListView
  selected: string | undefined
  onSelect: (id: string) => void
}

export function CustomersTable({ page, rows, count, fields, view, selected, onSelect }: Props) {
  const { columns, compact } = view
  const { t } = useTranslation()
  const { locale } = useWhere()
  const body = useRef<HTMLTableSectionElement>(null)
  const entries = useMemo(
    () => rows.map((customer) => ({ key: customer.id, height: rowHeight(compact), customer })),
    [rows, compact],
  )
  const drawn = useTableWindow(page, body, entries)
  const shown = (count ?? rows.length).toLocaleString(locale)
  return (
    <Table
      label={t('customers.list')}
      columns={columns}
      rowCount={rows.length}
      compact={compact}
      bodyRef={body}
      footer={
        (count ?? 0) >= COUNTED
          ? t('customers.countMany', { count: shown })
          : t('customers.count', { count: count ?? rows.length })
      }
    >
      {drawn.map((entry) =>
        'gap' in entry ? (
          <TableGap key={entry.key} height={entry.gap} />
        ) : (
          <CustomerRow
            key={entry.key}
            {...(entry.measure && { ref: entry.measure })}
            index={entry.index}
            columns={columns}
            customer={entry.row.customer}
            fields={fields}
            selected={entry.row.customer.id === selected}
            onSelect={onSelect}
          />
        ),
      )}
    </Table>
  )
}

type RowProps = {
  ref?: (element: HTMLElement | null) => void
  index: number
  columns: readonly TableColumn[]
  customer: ListedCustomer
  fields: readonly CustomerField[]
  selected: boolean
  onSelect: (id: string) => void
}

function CustomerRow({ customer, fields, onSelect, ...row }: RowProps) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const text = usePropertyText()
  const { id, name, savedName, displayPhone, username, profileName, openConversation, lastConversationAt } = customer
  const address = displayPhone ?? (username ? `@${username}` : '')
  const properties = Object.fromEntries(
    fields.map((field) => [
      `field-${field.key}`,
      <OneLine key={field.key}>{text(field, customer.properties[field.key])}</OneLine>,
    ]),
  )
  return (
    <TableRow
      {...row}
      rowIndex={row.index + 1}
      cells={{
        ...properties,
        customer: (
          <TwoLines
            strong
            mark={<Jack id={id} name={name} size={36} />}
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
