import classes from './gauge.module.css'
import { arcPath, pointAt } from './gauge-geometry.ts'

export interface GaugeProps {
  /** From 0 to 1. */
  value: number
  /** Where it becomes tight, and where too much. */
  limits: readonly [number, number]
  /** What it says, in words. */
  label: string
}

const GAP = 0.006

/** Whether it is enough: a needle over three zones. The words beside it say the same. */
export function Gauge({ value, limits: [tight, over], label }: GaugeProps) {
  const tip = pointAt(Math.min(1, Math.max(0, value)), 70)
  return (
    <svg className={classes.root} viewBox="0 0 196 108" role="img" aria-label={label}>
      <path className={classes.zone} data-zone="fine" d={arcPath(0, tight - GAP, 76)} />
      <path className={classes.zone} data-zone="tight" d={arcPath(tight + GAP, over - GAP, 76)} />
      <path className={classes.zone} data-zone="over" d={arcPath(over + GAP, 1, 76)} />
      {Array.from({ length: 21 }, (_, i) => {
        const isLong = i % 5 === 0
        const [outer, inner] = [pointAt(i / 20, isLong ? 66 : 63), pointAt(i / 20, 58)]
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
            key={i}
            className={classes.tick}
            strokeWidth={isLong ? 2 : 1.2}
            d={`M${inner.x} ${inner.y}L${outer.x} ${outer.y}`}
          />
        )
      })}
      <path className={classes.needle} d={`M98 92L${tip.x} ${tip.y}`} />
      <circle cx="98" cy="92" r="9" fill="var(--text)" />
      <circle cx="98" cy="92" r="3" fill="var(--lamp)" />
    </svg>
  )
}
