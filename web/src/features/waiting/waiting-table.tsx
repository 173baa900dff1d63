import type { Conversation } from '@centralino/contract/conversations.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { Table, TableGap, TableGroup } from '../../ui/table/table.tsx'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import { type ListView, rowHeight, usePhone } from '../lists/use-list-view.tsx'
import type { ShownGroup } from './settle.ts'
import type { Refusal } from './take-cell.tsx'
import { type Attempt, stillCounts } from './use-take-over.ts'
import { waitsSince } from './waiting-groups.ts'
import { WaitingRow } from './waiting-row.tsx'

const GROUP = 35

type Props = {
  /** What scrolls. */
  page: RefObject<HTMLElement | null>
  groups: readonly ShownGroup[]
  /** How many there are, when not all are here. */
  total: number | undefined
  view: ListView
  newest: boolean
  /** The row that is open. */
  selected: string | undefined
  onSelect: (id: string) => void
  refusalOf: (conversation: Conversation) => Refusal
  attempts: Readonly<Record<string, Attempt>>
  onTake: (conversation: Conversation) => void
  onOpen: (id: string) => void
}

type Entry = { key: string; height: number; rowIndex: number } & (
  | { group: ShownGroup }
  | { conversation: Conversation; isGone: boolean }
)

/** The waiting conversations, status by status. */
export function WaitingTable({ page, groups, total, view, newest, selected, onSelect, refusalOf, ...props }: Props) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const { columns, compact } = view
  const { attempts, onTake, onOpen } = props
  const entries = useMemo(() => entriesOf(groups, rowHeight(compact)), [groups, compact])
  const drawn = useTableWindow(page, body, entries)
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <Table
      label={t('waiting.list')}
      columns={columns}
      rowCount={total ?? entries.length}
      compact={compact}
      bodyRef={body}
      footer={total !== undefined && total > shown && t('waiting.shown', { shown, count: total })}
    >
      {drawn.map((entry) => {
        if ('gap' in entry) return <TableGap key={entry.key} height={entry.gap} />
        const { row, index, measure } = entry
        const place = { index, ...(measure && { ref: measure }) }
        if ('group' in row)
          return <Group key={entry.key} group={row.group} rowIndex={row.rowIndex} newest={newest} {...place} />
        return (
          <WaitingRow
            key={entry.key}
            {...place}
            rowIndex={row.rowIndex}
            columns={columns}
            conversation={row.conversation}
            isGone={row.isGone}
            refusal={refusalOf(row.conversation)}
            attempt={stillCounts(attempts[row.conversation.id], row.conversation, row.isGone)}
            selected={row.conversation.id === selected}
            onSelect={onSelect}
            onTake={onTake}
            onOpen={onOpen}
          />
        )
      })}
    </Table>
  )
}

type GroupProps = {
  group: ShownGroup
  newest: boolean
  index: number
  rowIndex: number
  ref?: (element: HTMLElement | null) => void
}

function Group({ group, newest, ...place }: GroupProps) {
  const { t } = useTranslation()
  const isPhone = usePhone()
  const oldest = Math.min(...group.rows.map(({ conversation }) => waitsSince(conversation)))
  const waited = useElapsed(oldest)
  return (
    <TableGroup
      {...place}
      mark={String(group.status)}
      title={t(`waiting.status${group.status}Group`)}
      short={t(`waiting.status${group.status}`)}
      count={group.rows.length}
      end={
        isPhone
          ? t(newest ? 'waiting.newestFirst' : 'waiting.longestFirst')
          : t('waiting.oldestTime', { time: waitText(waited) })
      }
    />
  )
}

function entriesOf(groups: readonly ShownGroup[], height: number): readonly Entry[] {
  let rowIndex = 0
  return groups.flatMap((group): Entry[] => {
    rowIndex += 1
    const head = { key: `status ${group.status}`, height: GROUP, rowIndex, group }
    return [
      head,
      ...group.rows.map(({ conversation, isGone }) => {
        rowIndex += 1
        return { key: conversation.id, height, rowIndex, conversation, isGone }
      }),
    ]
  })
}
