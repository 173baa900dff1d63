import { useId } from 'react'
import { arcsOf } from './arcs.ts'
import classes from './donut.module.css'

export interface DonutPart {
  key: string
  label: string
  count: number
  /** Parts differ in pattern first, in colour second. */
  pattern: 'full' | 'stripes' | 'dots' | 'dashed'
}

export interface DonutProps {
  parts: readonly DonutPart[]
  /** In the middle. */
  figure: number
  line: string
  /** What it says, in a sentence. */
  sentence: string
}

/** Parts of a whole as a ring, each with its name and count beside it. */
export function Donut({ parts, figure, line, sentence }: DonutProps) {
  const id = useId()
  const arcs = arcsOf(parts)
  const partOf = (key: string) => parts.find((part) => part.key === key) as DonutPart
  const fills = { full: 'var(--ok)', stripes: `url(#${id}s)`, dots: `url(#${id}d)`, dashed: 'var(--well)' }
  return (
    <svg className={classes.root} viewBox="-172 -116 344 236" role="img" aria-label={sentence}>
      <defs>
        <pattern id={`${id}s`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--accent)" />
          <rect width="2.2" height="7" fill="var(--sheet)" opacity=".8" />
        </pattern>
        <pattern id={`${id}d`} width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="var(--lamp)" />
          <circle cx="3.5" cy="3.5" r="1.7" fill="#181e38" />
        </pattern>
      </defs>
      {arcs.length === 0 && <circle className={classes.nothing} r="68" />}
      {arcs.map(({ key, path, x, y }) => {
        const { pattern, label, count } = partOf(key)
        // Two lines of text stand outside the ring: below it the first one is the nearer, above it the second.
        const [left, top] = [x * 98, y >= 0 ? y * 102 : y * 100 - 8]
        return (
          <g key={key}>
            <path className={classes.part} data-pattern={pattern} d={path} fill={fills[pattern]} />
            <text x={left} y={top} textAnchor={Math.abs(x) < 0.2 ? 'middle' : x < 0 ? 'end' : 'start'}>
              <tspan className={classes.count}>{count}</tspan>
              <tspan className={classes.label} x={left} dy="14">
                {label}
              </tspan>
            </text>
          </g>
        )
      })}
      <text textAnchor="middle" y="8" className={classes.figure}>
        {figure}
      </text>
      <text textAnchor="middle" y="26" className={classes.label}>
        {line}
      </text>
    </svg>
  )
}
