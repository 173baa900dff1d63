import type { RefObject } from 'react'
import { shortTime } from '../../ui/format/time-of-day.ts'
import { useDrag } from './use-drag.ts'
import { DAY, type Span } from './week-edits.ts'
import classes from './working-time.module.css'

type Props = {
  /** Of the day before. */
  span: Span
  room: Span
  track: RefObject<HTMLElement | null>
  blockId: string
  onChange: (span: Span) => void
}

/** What a night reaches into this morning: dragged here too; a press opens the time where it begins. */
export function NightTail({ span, room, track, blockId, onChange }: Props) {
  const { handlers, tookClick } = useDrag({ span, room, track, onChange, usually: 'to' })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the time where it begins
    <li
      className={classes.tail}
      style={{ width: `${((span.to - DAY) / DAY) * 100}%` }}
      aria-hidden="true"
      {...handlers}
      onClick={() => tookClick() || document.getElementById(blockId)?.click()}
    >
      <span>
        {shortTime(span.from)}–{shortTime(span.to)}
      </span>
      <i data-end="to" />
    </li>
  )
}
