import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readHours, shortHours } from '../../ui/format/time-of-day.ts'
import type { Holiday } from './week-edits.ts'
import classes from './working-time.module.css'

type Props = { holiday: Holiday; submit: string; onSubmit: (holiday: Holiday) => void; onRemove?: () => void }

/** A date, its name, and its hours as people write them; none: closed. */
export function HolidayForm({ holiday, submit, onSubmit, onRemove }: Props) {
  const { t } = useTranslation()
  const [date, setDate] = useState(holiday.date)
  const [name, setName] = useState(holiday.name)
  const [hours, setHours] = useState(shortHours(holiday.hours))
  const [isShown, setShown] = useState(false)
  const spans = readHours(hours)
  const onForm = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setShown(true)
    if (date === '' || spans === null) return
    onSubmit({ date, name: name.trim(), hours: spans })
  }
  return (
    <form className={classes.form} onSubmit={onForm} noValidate>
      <TextInput
        data-autofocus
        type="date"
        label={t('admin.date')}
        value={date}
        error={isShown && date === '' && t('admin.noDate')}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        label={t('admin.ruleName')}
        value={name}
        dir="auto"
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      <TextInput
        label={t('admin.holidayHours')}
        description={t('admin.holidayHoursHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={hours}
        error={isShown && spans === null && t('admin.noHours')}
        onChange={(event) => setHours(event.currentTarget.value)}
        autoComplete="off"
      />
      <div className={classes.buttons}>
        {onRemove && (
          <Button variant="subtle" size="sm" onClick={onRemove}>
            {t('admin.removeHoliday')}
          </Button>
        )}
        <Button type="submit" size="sm">
          {submit}
        </Button>
      </div>
    </form>
  )
}
