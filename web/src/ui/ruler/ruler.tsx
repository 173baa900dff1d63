import type { ReactNode } from 'react'
import { useRemaining } from '../clock/use-span.ts'
import { windowLeftText } from '../format/duration-text.ts'
import classes from './ruler.module.css'
import { Ticks } from './ticks.tsx'

const HOUR = 3_600_000

export interface RulerProps {
  /** When the 24 hours end (ms). */
  endsAt: number
  /** Before the time left: “Free reply for”. */
  lead: string
  /** After the scale: “until 16:28”. */
  until: string
  /** Instead of everything, once they are over. */
  closed: ReactNode
}

/** The 24 hours as a scale on the composer's upper edge. */
export function Ruler({ endsAt, lead, until, closed }: RulerProps) {
  const left = useRemaining(endsAt)
  if (left <= 0) return <ComposerStrip>{closed}</ComposerStrip>
  return (
    <div className={classes.root} data-urgent={left < HOUR || undefined}>
      <span className={classes.words}>{lead}</span>
      <b className={classes.left}>{windowLeftText(left)}</b>
      <Ticks hoursLeft={Math.min(24, left / HOUR)} />
      <span className={classes.until}>{until}</span>
    </div>
  )
}

/** A sentence in the ruler's place: the 24 hours are over, the microphone is refused. */
export function ComposerStrip({ tone, icon, action, children }: ComposerStripProps) {
  return (
    <div className={classes.root} data-tone={tone}>
      {icon}
      <span className={classes.sentence}>{children}</span>
      {action}
    </div>
  )
}

export interface ComposerStripProps {
  tone?: 'urgent' | 'accent' | 'note'
  icon?: ReactNode
  action?: ReactNode
  children: ReactNode
}
