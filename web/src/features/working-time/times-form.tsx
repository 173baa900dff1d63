import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/field/field.tsx'
import { longTime, readTime } from '../../ui/format/time-of-day.ts'
import { DAY, type Span } from './week-edits.ts'
import classes from './working-time.module.css'

type Props = {
  title: string
  span: Span
  /** False: it would overlap. */
  onSubmit: (span: Span) => boolean
  onDone: () => void
  submit: string
  onRemove?: () => void
}

/** From and to, typed. What ends before it begins ends the next day. */
export function TimesForm({ title, span, onSubmit, onDone, submit, onRemove }: Props) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(longTime(span.from))
  const [to, setTo] = useState(longTime(span.to))
  const [error, setError] = useState<string>()
  const read = (): Span => {
    const [start, end] = [readTime(from), readTime(to)]
    return { from: start, to: end <= start ? end + DAY : end }
  }
  const onForm = (event: FormEvent) => {
    event.preventDefault()
    // React passes events on to where the popover was made: there is no form to be sent there.
    event.stopPropagation()
    const typed = read()
    if (Number.isNaN(typed.from + typed.to) || typed.from >= DAY) return setError(t('admin.noTime'))
    if (!onSubmit(typed)) return setError(t('refusal.times_overlap'))
    onDone()
  }
  const typed = read()
  return (
    <form className={classes.form} onSubmit={onForm} noValidate>
      <p className={classes.formTitle}>{title}</p>
      <div className={classes.times}>
        <TextInput
          data-autofocus
          label={t('admin.from')}
          value={from}
          error={error !== undefined}
          onChange={(event) => setFrom(event.currentTarget.value)}
          autoComplete="off"
        />
        <TextInput
          label={t('admin.to')}
          value={to}
          error={error !== undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
          autoComplete="off"
        />
      </div>
      {typed.to > DAY && <p className={classes.hint}>{t('admin.nextDay')}</p>}
      <div role="alert">
        <FieldError>{error}</FieldError>
      </div>
      <div className={classes.buttons}>
        {onRemove && (
          <Button variant="subtle" size="sm" onClick={onRemove}>
            {t('admin.removeHours')}
          </Button>
        )}
        <Button type="submit" size="sm">
          {submit}
        </Button>
      </div>
    </form>
  )
}
