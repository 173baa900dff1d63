import { Fragment, type ReactNode, type RefObject, useMemo, useRef } from 'react'
import { Table, TableGap, type TableRowProps } from '../../ui/table/table.tsx'
import { useTableWindow } from '../../ui/table/use-table-window.ts'
import { type ListView, rowHeight } from './use-list-view.tsx'

/** What a page gives its table. */
export type ListTableProps<Row> = {
  /** What scrolls. */
  page: RefObject<HTMLElement | null>
  rows: readonly Row[]
  view: ListView
  /** The row that is open. */
  selected: string | undefined
}

/** What a row is told about its place; goes on to `TableRow` as it is. */
export type RowPlace = Omit<TableRowProps, 'cells' | 'gone'>

type Props<Row> = ListTableProps<Row> & {
  label: string
  footer: ReactNode
  children: (row: Row, place: RowPlace) => ReactNode
}

/** The table of a list without groups: of many rows, those in view are drawn. */
export function ListTable<Row extends { id: string }>({
  page,
  rows,
  view,
  selected,
  label,
  footer,
  children,
}: Props<Row>) {
  const { columns, compact } = view
  const body = useRef<HTMLTableSectionElement>(null)
  const entries = useMemo(() => rows.map((row) => ({ key: row.id, height: rowHeight(compact), row })), [rows, compact])
  const drawn = useTableWindow(page, body, entries)
  return (
    <Table label={label} columns={columns} rowCount={rows.length} compact={compact} bodyRef={body} footer={footer}>
      {drawn.map((entry) => {
        if ('gap' in entry) return <TableGap key={entry.key} height={entry.gap} />
        const { key, index, measure, row } = entry
        const place = { index, rowIndex: index + 1, columns, selected: row.row.id === selected }
        return <Fragment key={key}>{children(row.row, measure ? { ...place, ref: measure } : place)}</Fragment>
      })}
    </Table>
  )
}
