import type { KeyboardEvent, PointerEvent } from 'react'
import { wholeWave } from './bars-of.ts'
import classes from './wave.module.css'

const BARS = 64
const STEP = 5

type Seek = { label: string; seconds: number; length: number; valueText: string; onSeek: (seconds: number) => void }
export interface WaveProps {
  /** How loud, 0 to 100. */
  levels: readonly number[]
  /** Only the newest are shown: it is being recorded. */
  live?: boolean
  /** It can be moved about in; what was heard is coloured. */
  seek?: Seek | undefined
}

/** How loud a recording is, as bars. */
export function Wave({ levels, live, seek }: WaveProps) {
  const bars = live ? levels.slice(-BARS) : wholeWave(levels, BARS)
  const played = seek && seek.length > 0 ? (seek.seconds / seek.length) * bars.length : bars.length
  return (
    <div className={classes.root} {...(seek ? sliderOf(seek) : { 'aria-hidden': true })}>
      {bars.map((level, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <i key={index} data-rest={index >= played || undefined} style={{ height: `${Math.max(14, level)}%` }} />
      ))}
    </div>
  )
}

function sliderOf({ label, seconds, length, valueText, onSeek }: Seek) {
  const to = (next: number) => onSeek(Math.min(length, Math.max(0, next)))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: seconds - STEP,
      ArrowDown: seconds - STEP,
      ArrowRight: seconds + STEP,
      ArrowUp: seconds + STEP,
      Home: 0,
      End: length,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    to(next)
  }
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointermove' && event.buttons !== 1) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    to(((event.clientX - left) / width) * length)
  }
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': Math.round(length),
    'aria-valuenow': Math.round(seconds),
    'aria-valuetext': valueText,
    onKeyDown,
    onPointerDown: onPointer,
    onPointerMove: onPointer,
  }
}
