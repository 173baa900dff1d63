import { useRemaining } from '../clock/use-span.ts'
import { windowLeftText } from '../format/duration-text.ts'
import { windowRing } from '../jack/window-ring.ts'
import classes from './window-bar.module.css'

const DAY = 86_400_000

/** What is left of the 24 hours in a table, with the tones of the ring; `over` is the word when nothing is. */
export function WindowBar({ endsAt, over }: { endsAt: number; over: string }) {
  const left = useRemaining(endsAt)
  return (
    <span className={classes.root}>
      <span className={classes.bar} data-tone={windowRing(left).tone} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (left / DAY) * 100)}%` }} />
      </span>
      {left > 0 ? windowLeftText(left) : over}
    </span>
  )
}
