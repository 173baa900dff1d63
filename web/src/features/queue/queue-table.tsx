import type { Conversation } from '@centralino/contract/conversations.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { Table, TableGap, TableRow } from '../../ui/table/table.tsx'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import { WindowBar } from '../../ui/window-bar/window-bar.tsx'
import { rowPreview } from '../conversations/row-preview.ts'
import { type ListView, rowHeight } from '../lists/use-list-view.tsx'
import { Unpause } from './unpause.tsx'

type Props = {
  /** What scrolls. */
  page: RefObject<HTMLElement | null>
  rows: readonly Conversation[]
  /** How many there are without a filter. */
  count: number
  view: ListView
  /** The row that is open. */
  selected: string | undefined
  onSelect: (id: string) => void
  onOpen: (id: string) => void
}

/** My parked conversations. */
export function QueueTable({ page, rows, count, view, selected, onSelect, onOpen }: Props) {
  const { columns, compact } = view
  const { t } = useTranslation()
  const { maximum } = useMe()
  const body = useRef<HTMLTableSectionElement>(null)
  const entries = useMemo(
    () => rows.map((conversation) => ({ key: conversation.id, height: rowHeight(compact), conversation })),
    [rows, compact],
  )
  const drawn = useTableWindow(page, body, entries)
  return (
    <Table
      label={t('queue.list')}
      columns={columns}
      rowCount={rows.length}
      compact={compact}
      bodyRef={body}
      footer={t('queue.footer', { count, max: maximum })}
    >
      {drawn.map((entry) =>
        'gap' in entry ? (
          <TableGap key={entry.key} height={entry.gap} />
        ) : (
          <QueueRow
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

function QueueRow({ conversation, onSelect, onOpen, ...row }: RowProps) {
  const { t } = useTranslation()
  const me = useMe()
  const where = useWhere()
  const now = useNow('minute')
  const { customer, number, last, waitingSince, createdAt } = conversation
  const endsAt = conversation.windowEndsAt === null ? 0 : Date.parse(conversation.windowEndsAt)
  const parkedAt = Date.parse(waitingSince ?? createdAt)
  const [day, clock] = [whenText(parkedAt, now, where), clockText(parkedAt, where)]
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
            open={{ label: t('waiting.show', { name: customer.name }), onOpen: () => onSelect(conversation.id) }}
            line={customer.displayPhone ?? (customer.username ? `@${customer.username}` : number.name)}
          />
        ),
        last: <OneLine quiet>{rowPreview({ last, outgoing: undefined, draft: '', myId: me.id, t }).text}</OneLine>,
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        window: <WindowBar endsAt={endsAt} over={t('queue.template')} />,
        parked: day === clock ? clock : `${day} ${clock}`,
        action: <Unpause conversation={conversation} onOpen={onOpen} />,
      }}
    />
  )
}
