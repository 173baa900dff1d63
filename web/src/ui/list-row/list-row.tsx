import { VisuallyHidden } from '@mantine/core'
import { type ComponentPropsWithRef, memo, type ReactNode } from 'react'
import { Beads, type Receipt } from '../beads/beads.tsx'
import { Jack } from '../jack/jack.tsx'
import { Lamp } from '../lamp/lamp.tsx'
import type { LampThresholds } from '../lamp/lamp-tone.ts'
import { type NumberGlyph, NumberShape } from '../number-shape/number-shape.tsx'
import classes from './list-row.module.css'

export interface ListRowProps extends Omit<ComponentPropsWithRef<'a'>, 'children'> {
  /** The place that the conversation keeps, from 1; `null`: it has none. */
  place: number | null
  /** Draws the place as a key: Alt is held. */
  keyed?: boolean | undefined
  customerId: string
  name: string
  /** When the 24 hours end (ms), `null` when they are over. */
  windowEndsAt: number | null
  unread?: number | undefined
  /** When the newest unread message was written (ms); shows the lamp instead of beads and time. */
  waitingSince?: number | undefined
  thresholds?: LampThresholds | undefined
  /** Of our last message; without it the time stands alone. */
  receipt?: Receipt | undefined
  time: string
  preview: string
  previewIcon?: ReactNode
  /** What stands before the preview: “Draft”, “Not delivered”. */
  fate?: 'draft' | 'failed' | undefined
  fateLabel?: string | undefined
  numberGlyph: NumberGlyph
  numberName: string
  selected?: boolean | undefined
  /** Read first: “place 3”. */
  placeLabel: string
  /** Read last, what the drawings say: “2 unread, waiting 7 minutes, 5 hours 42 minutes left”. */
  remark: string
}

/** A conversation's label in the list. A link, so that it opens in a new tab like any other. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const {
    place,
    keyed,
    customerId,
    name,
    windowEndsAt,
    unread = 0,
    waitingSince,
    thresholds,
    receipt,
    time,
    ...more
  } = props
  const {
    preview,
    previewIcon,
    fate,
    fateLabel,
    numberGlyph,
    numberName,
    selected,
    placeLabel,
    remark,
    href,
    ...link
  } = more
  return (
    <a
      {...link}
      href={href}
      className={classes.root}
      aria-current={selected ? 'page' : undefined}
      data-unread={unread > 0 || undefined}
      data-cord-from={selected || undefined}
    >
      <VisuallyHidden>{placeLabel}, </VisuallyHidden>
      <span className={classes.place} data-keyed={keyed || undefined} aria-hidden="true">
        {place}
      </span>
      <Jack id={customerId} name={name} windowEndsAt={windowEndsAt} unread={unread} />
      <span className={classes.words}>
        <span className={classes.first}>
          <bdi className={classes.name} dir="auto">
            {name}
          </bdi>
          {waitingSince === undefined ? (
            <>
              {receipt && <Beads receipt={receipt} />}
              <span className={classes.time}>{time}</span>
            </>
          ) : (
            <Lamp since={waitingSince} thresholds={thresholds} />
          )}
        </span>
        <span className={classes.second}>
          <bdi className={classes.preview} dir="auto">
            {fateLabel && (
              <b className={classes.fate} data-fate={fate}>
                {fateLabel}{' '}
              </b>
            )}
            {previewIcon}
            {preview}
          </bdi>
          <span className={classes.number}>
            <NumberShape glyph={numberGlyph} />
            {numberName}
            <VisuallyHidden>, {remark}</VisuallyHidden>
          </span>
        </span>
      </span>
    </a>
  )
})
