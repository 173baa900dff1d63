import { Tooltip, VisuallyHidden } from '@mantine/core'
import { useNow } from '../clock/use-now.ts'
import { countdownText } from '../format/duration-text.ts'
import { KeyCap } from '../key-cap/key-cap.tsx'
import { type NumberGlyph, NumberShape } from '../number-shape/number-shape.tsx'
import classes from './offer-bar.module.css'
import { OfferJack } from './offer-jack.tsx'

const SPOKEN_AT = 30_000

export interface OfferBarProps {
  customerId: string
  name: string
  numberGlyph: NumberGlyph
  /** Where it comes from, and the first line: “From Carla: can I still change the colour?” */
  line: string
  /** Why it is offered to this agent: on hover, and read aloud. */
  why?: string | undefined
  /** When the offer passes on (ms) and how long it lasts altogether (ms). */
  endsAt: number
  lasts: number
  /** “+2”, when more are offered. */
  more?: string | undefined
  laterLabel: string
  openLabel: string
  openKey?: string | undefined
  /** Read aloud when half a minute is left. */
  hurry: string
  onLater: () => void
  onOpen: () => void
}

/** A conversation is offered: at the top centre, where it hides nothing. Never takes the focus. */
export function OfferBar(props: OfferBarProps) {
  const left = Math.max(0, props.endsAt - useNow('second', props.endsAt))
  return (
    <div className={classes.root} role="alert">
      <OfferJack id={props.customerId} name={props.name} left={left / props.lasts} />
      <Tooltip label={props.why} disabled={!props.why} position="bottom">
        <div className={classes.words}>
          <bdi className={classes.name} dir="auto">
            {props.name}
          </bdi>
          <span className={classes.line}>
            <NumberShape glyph={props.numberGlyph} />
            <bdi className={classes.text} dir="auto">
              {props.line}
            </bdi>
          </span>
          {props.why && <VisuallyHidden>{props.why}</VisuallyHidden>}
        </div>
      </Tooltip>
      <span className={classes.countdown} aria-hidden="true">
        {countdownText(left)}
      </span>
      {left > 0 && left <= SPOKEN_AT && <VisuallyHidden>{props.hurry}</VisuallyHidden>}
      {props.more && <span className={classes.more}>{props.more}</span>}
      <button type="button" className={classes.later} onClick={props.onLater}>
        {props.laterLabel}
      </button>
      <button type="button" className={classes.open} onClick={props.onOpen}>
        {props.openLabel}
        {props.openKey && <KeyCap on="brass">{props.openKey}</KeyCap>}
      </button>
    </div>
  )
}
