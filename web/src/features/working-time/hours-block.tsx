import { Popover } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortTime } from '../../ui/format/time-of-day.ts'
import { TimesForm } from './times-form.tsx'
import { useDrag } from './use-drag.ts'
import { DAY, moved, resized, type Span, STEP } from './week-edits.ts'
import classes from './working-time.module.css'

type Props = {
  id: string
  /** The day's name. */
  day: string
  span: Span
  room: Span
  track: RefObject<HTMLElement | null>
  hintId: string
  onChange: (span: Span) => void
  /** False: it would overlap. */
  onType: (span: Span) => boolean
  onRemove: () => void
}

/** One time of a day: dragged, resized at its ends, moved by arrows (with Shift: its end), typed after a press. */
export function HoursBlock({ id, day, span, room, track, hintId, onChange, onType, onRemove }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { handlers, tookClick } = useDrag({ span, room, track, onChange, usually: 'whole' })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete') return onRemove()
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onChange(event.shiftKey ? resized(span, 'to', by, room) : moved(span, by, room))
  }
  const [start, end] = [(span.from / DAY) * 100, (Math.min(span.to, DAY) / DAY) * 100]
  return (
    <li className={classes.place} style={{ insetInlineStart: `${start}%`, width: `${end - start}%` }}>
      <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-start">
        <Popover.Target>
          <button
            id={id}
            type="button"
            className={classes.block}
            data-night={span.to > DAY || undefined}
            aria-label={t('admin.block', { day, from: shortTime(span.from), to: shortTime(span.to) })}
            aria-describedby={hintId}
            {...handlers}
            onClick={() => tookClick() || setOpen(true)}
            onKeyDown={onKeyDown}
          >
            <i data-end="from" />
            <span>
              {shortTime(span.from)}–{shortTime(span.to)}
            </span>
            <i data-end="to" />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <TimesForm
            title={day}
            span={span}
            onSubmit={onType}
            onDone={() => setOpen(false)}
            submit={t('admin.done')}
            onRemove={onRemove}
          />
        </Popover.Dropdown>
      </Popover>
    </li>
  )
}
