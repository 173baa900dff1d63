import { VisuallyHidden } from '@mantine/core'
import { useElapsed } from '../clock/use-span.ts'
import { waitText } from '../format/duration-text.ts'
import classes from './lamp.module.css'
import { type LampThresholds, lampDots, lampTone } from './lamp-tone.ts'

export interface LampProps {
  /** When the newest unread message of the customer was written (ms). */
  since: number
  thresholds?: LampThresholds | undefined
  /** The spoken form, e.g. “waiting 7 minutes”; absent where the surrounding label already says it. */
  spoken?: ((waitedMs: number) => string) | undefined
}

/** A customer waits: one, two or three dots and the time. */
export function Lamp({ since, thresholds, spoken }: LampProps) {
  const waited = useElapsed(since)
  const tone = lampTone(waited, thresholds)
  return (
    <span className={classes.root} data-tone={tone}>
      <span className={classes.dots} aria-hidden="true">
        {[1, 2, 3].map((place) => (
          <i key={place} data-lit={place <= lampDots[tone] || undefined} />
        ))}
      </span>
      <span aria-hidden="true">{waitText(waited)}</span>
      {spoken && <VisuallyHidden>{spoken(waited)}</VisuallyHidden>}
    </span>
  )
}
