export interface TableColumn {
  key: string
  /** Empty above the action. */
  label: string
  /** Its track of the grid: `minmax(190px, 1.2fr)`. */
  width: string
  /** `medium`: not below 1200; `small`: not below 900. */
  hide?: 'medium' | 'small' | undefined
  align?: 'end' | undefined
  /** Where it stands on the card of a phone; without one it is left out there. */
  area?: 'who' | 'time' | 'text' | 'line' | 'action' | undefined
  /** Pressed, the list is sorted by it; `none`: it is sorted by another. */
  sort?: { direction: 'ascending' | 'descending' | 'none'; onSort: () => void } | undefined
}

/** The tracks at the three widths: a column that is hidden leaves none behind. */
export function templates(columns: readonly TableColumn[]): { wide: string; medium: string; small: string } {
  const without = (...hidden: (string | undefined)[]) =>
    columns
      .filter(({ hide }) => hide === undefined || !hidden.includes(hide))
      .map(({ width }) => width)
      .join(' ')
  return { wide: without(), medium: without('medium'), small: without('medium', 'small') }
}

/** The columns that may be left out: neither the identity, which comes first, nor the action, which comes last. */
export const optionalColumns = (columns: readonly TableColumn[]): readonly TableColumn[] => columns.slice(1, -1)

/** The columns without those that somebody has left out; identity and action stay whatever is asked. */
export function chosenColumns(columns: readonly TableColumn[], left: readonly string[]): readonly TableColumn[] {
  const optional = new Set(optionalColumns(columns))
  return columns.filter((column) => !optional.has(column) || !left.includes(column.key))
}
