import type { PastConversation } from '@centralino/contract/history.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { glyphOf } from '../../lib/glyph-of.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { MarkedText } from '../../ui/marked-text/marked-text.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { Table, TableGap, TableRow } from '../../ui/table/table.tsx'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import { type ListView, rowHeight } from '../lists/use-list-view.tsx'
import { usePastTimes } from '../past/use-past-times.ts'

type Props = {
  page: RefObject<HTMLElement | null>
  rows: readonly PastConversation[]
  view: ListView
  keyword: string
  selected: string | undefined
  onSelect: (id: string) => void
}

export function HistoryTable({ page, rows, view, keyword, selected, onSelect }: Props) {
  const { columns, compact } = view
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const entries = useMemo(
    () => rows.map((past) => ({ key: past.id, height: rowHeight(compact), past })),
    [rows, compact],
  )
  const drawn = useTableWindow(page, body, entries)
  return (
    <Table
      label={t('history.list')}
      columns={columns}
      rowCount={rows.length}
      compact={compact}
      bodyRef={body}
      footer={t('history.footer')}
    >
      {drawn.map((entry) =>
        'gap' in entry ? (
          <TableGap key={entry.key} height={entry.gap} />
        ) : (
          <HistoryRow
            key={entry.key}
            {...(entry.measure && { ref: entry.measure })}
            index={entry.index}
            columns={columns}
            past={entry.row.past}
            keyword={keyword}
            selected={entry.row.past.id === selected}
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
  past: PastConversation
  keyword: string
  selected: boolean
  onSelect: (id: string) => void
}

function HistoryRow({ past, keyword, onSelect, ...row }: RowProps) {
  const { t } = useTranslation()
  const { closed, length } = usePastTimes(past)
  const { customer, number, profile, found, last, line } = past
  const path = profile?.path.join(' › ') ?? ''
  const note = profile?.note ?? ''
  return (
    <TableRow
      {...row}
      rowIndex={row.index + 1}
      cells={{
        customer: (
          <TwoLines
            strong
            mark={<Jack id={customer.id} name={customer.name} size={36} />}
            name={customer.name}
            open={{ label: t('history.show', { name: customer.name }), onOpen: () => onSelect(past.id) }}
            line={found ? <MarkedText text={found.excerpt} search={keyword} /> : (last?.preview ?? '')}
          />
        ),
        profile: (
          <OneLine quiet={path === ''}>{[path || t('past.noProfile'), note].filter(Boolean).join(' · ')}</OneLine>
        ),
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        line: <OneLine>{line.map(({ name }) => firstName(name)).join(' → ')}</OneLine>,
        messages: String(past.messages),
        length,
        closed,
      }}
    />
  )
}
