import classes from './hour-line.module.css'
import { axisOf, curveThrough, shownHours } from './scale.ts'

export interface HourPoint {
  key: string
  count: number
  /** Says the point: “from 9:00, 3 conversations”. */
  name: string
}

export interface HourLineProps {
  /** The hours of the day that have begun; the last is the current one. */
  points: readonly HourPoint[]
  /** What stands under each hour of the whole day. */
  hours: readonly string[]
  onOpen: (key: string) => void
  sentence: string
}

/** A count by hours as a line. Nothing is drawn for the hours to come; each point shows what is behind it. */
export function HourLine({ points, hours, onOpen, sentence }: HourLineProps) {
  const counts = points.map(({ count }) => count)
  const { from, until } = shownHours(counts, hours.length)
  const axis = axisOf(Math.max(0, ...counts))
  const top = axis.at(-1) as number
  const left = (hour: number) => ((hour - from) / (until - from)) * 100
  const height = (count: number) => 100 - (count / top) * 100
  const drawn = points.slice(from).map((point, n) => ({ ...point, x: left(from + n), y: height(point.count) }))
  const shown = hours.slice(from, until + 1).map((hour, n) => ({ hour, x: left(from + n) }))
  const line = curveThrough(drawn)
  const end = drawn.at(-1)?.x ?? 0
  return (
    <section className={classes.root} aria-label={sentence}>
      <div className={classes.plot}>
        {axis.map((value) => (
          <span key={value} className={classes.line} style={{ top: `${height(value)}%` }}>
            <span className={classes.value}>{value}</span>
          </span>
        ))}
        <svg className={classes.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={classes.area} d={`${line}V100H0z`} />
          <path className={classes.curve} d={line} />
        </svg>
        {drawn.map(({ key, name, count, x, y }) => (
          <button
            key={key}
            type="button"
            className={classes.point}
            data-now={x === end || undefined}
            style={{ left: `${x}%`, top: `${y}%` }}
            aria-label={name}
            title={name}
            disabled={count === 0}
            onClick={() => onOpen(key)}
          />
        ))}
      </div>
      <div className={classes.hours} aria-hidden="true">
        {shown.map(({ hour, x }) => (
          <span key={x} style={{ left: `${x}%` }}>
            {hour}
          </span>
        ))}
      </div>
    </section>
  )
}
