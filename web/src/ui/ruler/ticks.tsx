import classes from './ruler.module.css'

const HALF_HOURS = 48
const ticks = Array.from({ length: HALF_HOURS + 1 }, (_, halfHours) => ({
  halfHours,
  x: `${(halfHours / HALF_HOURS) * 100}%`,
  top: halfHours % 12 === 0 ? 1 : halfHours % 2 === 0 ? 5 : 9,
}))

/** 49 ticks, one per half hour; those that are left are lit, a pointer stands at the border. */
export function Ticks({ hoursLeft }: { hoursLeft: number }) {
  return (
    <svg className={classes.ticks} aria-hidden="true">
      {ticks.map(({ halfHours, x, top }) => (
        <line
          key={halfHours}
          x1={x}
          x2={x}
          y1={top}
          y2={15}
          data-lit={halfHours <= hoursLeft * 2 || undefined}
          data-major={top === 1 || undefined}
        />
      ))}
      <svg x={`${(hoursLeft / 24) * 100}%`} overflow="visible" role="presentation">
        <path d="M-5 0h10l-5 8z" />
      </svg>
    </svg>
  )
}
