import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/field/field.tsx'
import { ADD_HOURS } from './add-hours.tsx'
import { HoursBlock } from './hours-block.tsx'
import { NightTail } from './night-tail.tsx'
import type { DayNames } from './use-day-names.ts'
import { DAY, hoursLength, lengthOf, placed, roomOf, type Span, type Week } from './week-edits.ts'
import classes from './working-time.module.css'

type Props = {
  week: Week
  day: number
  names: DayNames
  /** Minute of the day, if it is today in the number's zone. */
  now: number | undefined
  error: string | undefined
  hintId: string
  onChange: (week: Week) => void
}

/** One day as a bar from 0 to 24. A night is drawn on both days it touches, and belongs to the first. */
export function DayRow({ week, day, names, now, error, hintId, onChange }: Props) {
  const { t } = useTranslation()
  const track = useRef<HTMLUListElement>(null)
  const id = useId()
  const hours = week[day] ?? []
  const yesterday = (day + 6) % 7
  const night = week[yesterday]?.at(-1)
  const set = (of: number, index: number, span: Span) => onChange(week.with(of, (week[of] ?? []).with(index, span)))
  const name = names.long[day] ?? ''
  return (
    <div
      className={classes.day}
      data-fault={error === undefined ? undefined : ''}
      tabIndex={error === undefined ? undefined : -1}
    >
      <span className={classes.name} aria-hidden="true">
        {names.short[day]}
      </span>
      <ul ref={track} className={classes.track} aria-label={name}>
        {night && night.to > DAY && (
          <NightTail
            span={night}
            track={track}
            room={roomOf(week, yesterday, (week[yesterday]?.length ?? 1) - 1)}
            blockId={`block-${yesterday}-${(week[yesterday]?.length ?? 1) - 1}`}
            onChange={(span) => set(yesterday, (week[yesterday]?.length ?? 1) - 1, span)}
          />
        )}
        {hours.map((span, index) => (
          <HoursBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is moved it has no other identity than its place
            key={index}
            id={`block-${day}-${index}`}
            day={name}
            span={span}
            track={track}
            room={roomOf(week, day, index)}
            hintId={hintId}
            onChange={(next) => set(day, index, next)}
            onType={(next) => {
              const changed = placed(week, day, next, index)
              if (changed) onChange(changed)
              return changed !== null
            }}
            onRemove={() => {
              onChange(week.with(day, hours.toSpliced(index, 1)))
              focusNear(day, index)
            }}
          />
        ))}
        {now !== undefined && (
          <li
            className={classes.now}
            style={{ insetInlineStart: `${(now / DAY) * 100}%` }}
            title={t('admin.now')}
            aria-hidden="true"
          />
        )}
      </ul>
      <span id={id} className={classes.length}>
        {hours.length === 0 ? t('admin.closedDay') : hoursLength(lengthOf(hours))}
      </span>
      <FieldError>{error}</FieldError>
    </div>
  )
}

/** The focus of a time that was removed goes to the next one, to the one before, or to where one is added. */
function focusNear(day: number, index: number) {
  requestAnimationFrame(() => {
    const near = [`block-${day}-${index}`, `block-${day}-${index - 1}`, ADD_HOURS]
    near
      .map((id) => document.getElementById(id))
      .find((one) => one !== null)
      ?.focus()
  })
}
