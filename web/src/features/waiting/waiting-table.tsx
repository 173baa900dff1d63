import type { Conversation } from '@centralino/contract/conversations.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { Table, TableGap, TableGroup } from '../../ui/table/table.tsx'
import type { TableColumn } from '../../ui/table/table-columns.ts'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import type { ShownGroup } from './settle.ts'
import type { Refusal } from './take-cell.tsx'
import { stillCounts, useTakeOver } from './use-take-over.ts'
import { waitsSince } from './waiting-groups.ts'
import { WaitingRow } from './waiting-row.tsx'

const ROW = 53
const GROUP = 35

type Props = {
  /** What scrolls. */
  page: RefObject<HTMLElement | null>
  groups: readonly ShownGroup[]
  /** How many there are, when not all are here. */
  total: number | undefined
  newest: boolean
  onSort: () => void
  refusalOf: (conversation: Conversation) => Refusal
  onOpen: (id: string) => void
}

type Entry = { key: string; height: number; rowIndex: number } & (
  | { group: ShownGroup }
  | { conversation: Conversation; isGone: boolean }
)

/** The waiting conversations, status by status. */
export function WaitingTable({ page, groups, total, newest, onSort, refusalOf, onOpen }: Props) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const { attempts, takeOver } = useTakeOver(onOpen)
  const entries = useMemo(() => entriesOf(groups), [groups])
  const drawn = useTableWindow(page, body, entries)
  const columns = useMemo<readonly TableColumn[]>(
    () => [
      { key: 'customer', label: t('waiting.customer'), width: 'minmax(9.5rem, 1.15fr)', area: 'who' },
      { key: 'last', label: t('waiting.last'), width: 'minmax(8rem, 1fr)', hide: 'small', area: 'text' },
      { key: 'number', label: t('waiting.number'), width: '5.75rem', hide: 'medium' },
      { key: 'skillset', label: t('waiting.skillset'), width: '7.5rem', hide: 'medium' },
      { key: 'line', label: t('waiting.line'), width: 'minmax(9rem, 0.95fr)', area: 'line' },
      {
        key: 'since',
        label: t('waiting.since'),
        width: '5.75rem',
        area: 'time',
        sort: { direction: newest ? 'ascending' : 'descending', onSort },
      },
      { key: 'action', label: '', width: '9.5rem', align: 'end', area: 'action' },
    ],
    [t, newest, onSort],
  )
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <Table
      label={t('waiting.list')}
      columns={columns}
      rowCount={total ?? entries.length}
      bodyRef={body}
      footer={total !== undefined && total > shown && t('waiting.shown', { shown, count: total })}
    >
      {drawn.map((entry) => {
        if ('gap' in entry) return <TableGap key={entry.key} height={entry.gap} />
        const { row, index, measure } = entry
        const place = { index, ...(measure && { ref: measure }) }
        if ('group' in row) return <Group key={entry.key} group={row.group} rowIndex={row.rowIndex} {...place} />
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
            onTake={takeOver}
            onOpen={onOpen}
          />
        )
      })}
    </Table>
  )
}

type GroupProps = { group: ShownGroup; index: number; rowIndex: number; ref?: (element: HTMLElement | null) => void }

function Group({ group, ...place }: GroupProps) {
  const { t } = useTranslation()
  const oldest = Math.min(...group.rows.map(({ conversation }) => waitsSince(conversation)))
  const waited = useElapsed(oldest)
  return (
    <TableGroup
      {...place}
      mark={String(group.status)}
      title={t(`waiting.status${group.status}Group`)}
      short={t(`waiting.status${group.status}`)}
      count={group.rows.length}
      end={t('waiting.oldestTime', { time: waitText(waited) })}
    />
  )
}

function entriesOf(groups: readonly ShownGroup[]): readonly Entry[] {
  let rowIndex = 0
  return groups.flatMap((group): Entry[] => {
    rowIndex += 1
    const head = { key: `status ${group.status}`, height: GROUP, rowIndex, group }
    return [
      head,
      ...group.rows.map(({ conversation, isGone }) => {
        rowIndex += 1
        return { key: conversation.id, height: ROW, rowIndex, conversation, isGone }
      }),
    ]
  })
}
