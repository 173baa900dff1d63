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
  sort?: { direction: 'ascending' | 'descending'; onSort: () => void } | undefined
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
