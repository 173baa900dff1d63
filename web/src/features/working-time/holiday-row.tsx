import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/field/field.tsx'
import { shortHours } from '../../ui/format/time-of-day.ts'
import { HolidayForm } from './holiday-form.tsx'
import type { Holiday } from './week-edits.ts'
import classes from './working-time.module.css'

type Props = {
  holiday: Holiday
  /** In the number's zone. */
  today: string
  error: string | undefined
  onChange: (holiday: Holiday) => void
  onRemove: () => void
}

/** One date; a press changes it. */
export function HolidayRow({ holiday, today, error, onChange, onRemove }: Props) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { date, name, hours } = holiday
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language === 'it' ? 'it' : 'en-GB', { ...options, timeZone: 'UTC' }).format(
      Date.parse(date),
    )
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const)
  return (
    <li>
      <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-start">
        <Popover.Target>
          <button
            type="button"
            className={classes.holiday}
            data-past={date < today || undefined}
            data-fault={error === undefined ? undefined : ''}
            onClick={() => setOpen(!isOpen)}
          >
            <b>{format({ day: 'numeric', month: 'short', ...(year && { year }) })}</b>
            <small>{format({ weekday: 'short' })}</small>
            <bdi title={name}>{name}</bdi>
            <em data-special={hours.length > 0 || undefined}>
              {hours.length === 0 ? t('admin.closedDay') : shortHours(hours)}
            </em>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <HolidayForm
            holiday={holiday}
            submit={t('admin.done')}
            onSubmit={(next) => {
              setOpen(false)
              onChange(next)
            }}
            onRemove={onRemove}
          />
        </Popover.Dropdown>
      </Popover>
      <FieldError>{error}</FieldError>
    </li>
  )
}
