import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { CSSProperties, ReactNode, Ref } from 'react'
import classes from './table.module.css'
import { type TableColumn, templates } from './table-columns.ts'

export interface TableProps {
  label: string
  columns: readonly TableColumn[]
  /** Of all rows, drawn or not. */
  rowCount: number
  /** Lower rows, where there is a pointer that is fine enough. */
  compact?: boolean
  bodyRef?: Ref<HTMLTableSectionElement>
  footer?: ReactNode
  children: ReactNode
}

/** The one table of all lists: identity first, action last; on a phone each row is a card. */
export function Table({ label, columns, rowCount, compact, bodyRef, footer, children }: TableProps) {
  const { wide, medium, small } = templates(columns)
  return (
    <div
      className={classes.root}
      data-compact={compact || undefined}
      style={{ '--columns': wide, '--columns-medium': medium, '--columns-small': small } as CSSProperties}
    >
      <table aria-label={label} aria-rowcount={rowCount + 1} className={classes.table}>
        <thead>
          <tr aria-rowindex={1} className={classes.head}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody ref={bodyRef}>{children}</tbody>
      </table>
      {footer && <div className={classes.footer}>{footer}</div>}
    </div>
  )
}

function Heading({ column: { label, hide, align, sort } }: { column: TableColumn }) {
  if (label === '') return <td data-hide={hide} className={classes.cell} />
  return (
    <th scope="col" data-hide={hide} data-align={align} className={classes.cell} aria-sort={sort?.direction}>
      {sort ? (
        <button type="button" className={classes.sort} data-direction={sort.direction} onClick={sort.onSort}>
          {label}
          {sort.direction === 'descending' && <IconArrowDown aria-hidden="true" />}
          {sort.direction === 'ascending' && <IconArrowUp aria-hidden="true" />}
        </button>
      ) : (
        label
      )}
    </th>
  )
}

type GroupProps = {
  ref?: Ref<HTMLTableRowElement>
  index: number
  rowIndex: number
  mark: string
  title: string
  /** Where there is little room. */
  short: string
  count: number
  end?: ReactNode
}

/** The head of a group of rows. */
export function TableGroup({ ref, index, rowIndex, mark, title, short, count, end }: GroupProps) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={rowIndex + 1}>
      <td className={classes.group}>
        <b aria-hidden="true">{mark}</b>
        <strong data-long="">{title}</strong>
        <strong data-short="">{short}</strong> <span>{count}</span>
        {end && <span data-end="">{end}</span>}
      </td>
    </tr>
  )
}

/** The place of rows that are not drawn. */
export const TableGap = ({ height }: { height: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tab index takes no focus
  <tr aria-hidden="true">
    <td style={{ display: 'block', height, padding: 0 }} />
  </tr>
)

export interface TableRowProps {
  ref?: Ref<HTMLTableRowElement>
  /** Its place among the entries, and among all rows, from 1. */
  index: number
  rowIndex: number
  columns: readonly TableColumn[]
  cells: Readonly<Record<string, ReactNode>>
  /** It does not belong here any more, and leaves as soon as nobody's hand is on it. */
  gone?: boolean | undefined
  /** More of it is shown beside the table. */
  selected?: boolean | undefined
}

export function TableRow({ ref, index, rowIndex, columns, cells, gone, selected }: TableRowProps) {
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={rowIndex + 1}
      className={classes.row}
      data-gone={gone || undefined}
      data-selected={selected || undefined}
    >
      {columns.map(({ key, hide, align, area }) => (
        <td
          key={key}
          className={classes.cell}
          data-hide={hide}
          data-align={align}
          data-area={area}
          style={area && ({ '--area': area } as CSSProperties)}
        >
          {cells[key]}
        </td>
      ))}
    </tr>
  )
}
