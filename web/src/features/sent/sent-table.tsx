import type { Conversation } from '@centralino/contract/conversations.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { lineOf } from '../../lib/kind-word.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { Table, TableGap, TableRow } from '../../ui/table/table.tsx'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import { type ListView, rowHeight } from '../lists/use-list-view.tsx'
import { SentReceipt } from './sent-receipt.tsx'
import { isRead, sentAt } from './sent-rows.ts'
import { TakeUp } from './take-up.tsx'

type Props = {
  /** What scrolls. */
  page: RefObject<HTMLElement | null>
  rows: readonly Conversation[]
  view: ListView
  /** The row that is open. */
  selected: string | undefined
  onSelect: (id: string) => void
  onOpen: (id: string) => void
}

const arrived = new Set(['delivered', 'read', 'played'])

/** The templates I sent that nobody has answered. */
export function SentTable({ page, rows, view: { columns, compact }, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const entries = useMemo(
    () => rows.map((conversation) => ({ key: conversation.id, height: rowHeight(compact), conversation })),
    [rows, compact],
  )
  const drawn = useTableWindow(page, body, entries)
  const delivered = rows.filter(({ last }) => arrived.has(last?.status ?? '')).length
  const read = rows.filter(isRead).length
  return (
    <Table
      label={t('sent.list')}
      columns={columns}
      rowCount={rows.length}
      compact={compact}
      bodyRef={body}
      footer={t('sent.footer', { count: rows.length, delivered, read })}
    >
      {drawn.map((entry) =>
        'gap' in entry ? (
          <TableGap key={entry.key} height={entry.gap} />
        ) : (
          <SentRow
            key={entry.key}
            {...(entry.measure && { ref: entry.measure })}
            index={entry.index}
            columns={columns}
            conversation={entry.row.conversation}
            selected={entry.row.conversation.id === selected}
            onSelect={onSelect}
            onOpen={onOpen}
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
  conversation: Conversation
  selected: boolean
  onSelect: (id: string) => void
  onOpen: (id: string) => void
}

function SentRow({ conversation, onSelect, onOpen, ...row }: RowProps) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const { customer, number, last } = conversation
  const endsAt = conversation.windowEndsAt === null ? 0 : Date.parse(conversation.windowEndsAt)
  const at = sentAt(conversation)
  const [day, clock] = [whenText(at, now, where), clockText(at, where)]
  return (
    <TableRow
      {...row}
      rowIndex={row.index + 1}
      cells={{
        customer: (
          <TwoLines
            strong
            mark={<Jack id={customer.id} name={customer.name} size={36} windowEndsAt={endsAt > now ? endsAt : null} />}
            name={customer.name}
            open={{ label: t('sent.show', { name: customer.name }), onOpen: () => onSelect(conversation.id) }}
            line={
              [customer.displayPhone, customer.profileName].find((each) => each && each !== customer.name) ??
              number.name
            }
          />
        ),
        template: <OneLine quiet>{last ? lineOf(last, t) : ''}</OneLine>,
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        when: day === clock ? clock : `${day} ${clock}`,
        receipt: <SentReceipt last={last} />,
        action: <TakeUp conversation={conversation} onOpen={onOpen} />,
      }}
    />
  )
}
