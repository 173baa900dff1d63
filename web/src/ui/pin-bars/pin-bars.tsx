import type { ReactNode } from 'react'
import classes from './pin-bars.module.css'

export interface PinRow {
  key: string
  label: string
  /** What is counted, in a few words. */
  line: string
  count: number
  /** The pips in order; together they make the count. */
  parts: readonly { tone: 'text' | 'accent' | 'urgent'; count: number }[]
  /** Shows what is behind the figure. */
  onOpen: () => void
}

/** More pips than this cannot be counted any more: then each stands for several. */
const MOST = 40

/** Figures as pips: up to forty, each is one thing. */
export function PinBars({ rows, note }: { rows: readonly PinRow[]; note: (each: number) => ReactNode }) {
  const each = Math.max(1, Math.ceil(Math.max(...rows.map(({ count }) => count)) / MOST))
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.key}>
            <button type="button" className={classes.row} onClick={row.onOpen}>
              <span className={classes.words}>
                <span className={classes.label}>{row.label}</span>
                <span className={classes.line}>{row.line}</span>
              </span>
              <span className={classes.track} aria-hidden="true">
                {pips(row, each).map(({ tone, key }) => (
                  <i key={key} data-tone={tone} />
                ))}
              </span>
              <span className={classes.count} data-tone={row.parts.length === 1 ? row.parts[0]?.tone : 'text'}>
                {row.count}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {each > 1 && <p className={classes.note}>{note(each)}</p>}
    </>
  )
}

const pips = ({ parts }: PinRow, each: number) =>
  parts.flatMap(({ tone, count }, part) =>
    Array.from({ length: Math.ceil(count / each) }, (_, n) => ({ tone, key: `${part} ${n}` })),
  )
