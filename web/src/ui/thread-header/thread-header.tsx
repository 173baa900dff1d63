import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useRemaining } from '../clock/use-span.ts'
import { windowLeftText } from '../format/duration-text.ts'
import { Jack } from '../jack/jack.tsx'
import { type NumberGlyph, NumberShape } from '../number-shape/number-shape.tsx'
import classes from './thread-header.module.css'

export interface ThreadHeaderProps {
  customerId: string
  name: string
  windowEndsAt: number | null
  /** “+39 333 482 9017”, or “@sakura_lume”. */
  address?: string | undefined
  /** Between address and number: “to”. */
  to: string
  numberGlyph: NumberGlyph
  numberName: string
  /** On a phone, where the ruler has no words: “5h 42′ left”. */
  left: (time: string) => string
  backLabel: string
  onBack: () => void
  /** Search, Transfer, Close, details. */
  actions?: ReactNode
}

export function ThreadHeader(props: ThreadHeaderProps) {
  return (
    <header className={classes.root} data-cord-to="">
      <ActionIcon className={classes.back} size="xl" aria-label={props.backLabel} onClick={props.onBack}>
        <IconChevronLeft />
      </ActionIcon>
      <Jack id={props.customerId} name={props.name} size={46} windowEndsAt={props.windowEndsAt} />
      <div className={classes.who}>
        <Tooltip label={props.name} position="bottom-start">
          <h2 className={classes.name}>
            <bdi dir="auto">{props.name}</bdi>
          </h2>
        </Tooltip>
        <p className={classes.line}>
          {props.address && (
            <span className={classes.address}>
              <bdi className={classes.figures}>{props.address}</bdi> {props.to}
            </span>
          )}
          <NumberShape glyph={props.numberGlyph} />
          <b>{props.numberName}</b>
          {props.windowEndsAt !== null && <TimeLeft endsAt={props.windowEndsAt} left={props.left} />}
        </p>
      </div>
      <div className={classes.actions}>{props.actions}</div>
    </header>
  )
}

function TimeLeft({ endsAt, left }: { endsAt: number; left: (time: string) => string }) {
  const ms = useRemaining(endsAt)
  return ms > 0 && <span className={classes.left}>{left(windowLeftText(ms))}</span>
}
