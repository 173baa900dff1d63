import type { ReportRow } from './report.ts'

/** Three significant digits, whole numbers from a thousand on: the noise is larger than that. */
export const figure = (value: unknown): string => {
  if (typeof value !== 'number') return String(value)
  if (!Number.isFinite(value)) return '–'
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}

/** The cells of a row as people read them. */
export const cellsOf = (row: ReportRow): string[] => [
  row.name,
  row.value === null ? '–' : `${figure(row.value)} ${row.unit}`,
  row.spread ? `${figure(row.spread.min)} – ${figure(row.spread.max)}` : '',
  row.limit === null ? '' : figure(row.limit),
  row.ratio === null ? '' : figure(row.ratio),
  row.target,
  row.met ? 'yes' : 'NO',
]

export const headings = ['row', 'value', 'min – max', 'limit', 'ratio', 'target', 'met']

export const detailsOf = (row: ReportRow): string =>
  Object.entries(row.details)
    .map(
      ([name, value]) => `${name} ${isSpread(value) ? `${figure(value.min)} – ${figure(value.max)}` : figure(value)}`,
    )
    .join(', ')

const isSpread = (value: unknown): value is { min: number; max: number } =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value

/** A table for the terminal. */
export const textTable = (rows: readonly ReportRow[]): string => {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => (cells[column] as string).length)))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
