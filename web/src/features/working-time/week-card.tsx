import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { useNow } from '../../ui/clock/use-now.ts'
import { ChoiceField } from '../../ui/field/text-fields.tsx'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { FormField } from '../administration/form-field.tsx'
import { AddHours } from './add-hours.tsx'
import { DayRow } from './day-row.tsx'
import { useDayNames } from './use-day-names.ts'
import type { WorkingTimeDraft } from './use-working-time.ts'
import { dayField } from './use-working-time.ts'
import { hoursLength, lengthOf, type Week } from './week-edits.ts'
import classes from './working-time.module.css'
import { nextClockChange, timeIn } from './zone-time.ts'

const HINT = 'week-hint'

/** Seven days from 0 to 24, whose times are dragged, moved by keys, or typed. */
export function WeekCard({ form, draft }: { form: SettingForm<WorkingTimeDraft>; draft: WorkingTimeDraft }) {
  const { t } = useTranslation()
  const names = useDayNames()
  const { week, timeZone } = draft
  const zones = useMemo(() => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', timeZone])].sort(), [timeZone])
  const now = timeIn(timeZone, useNow('minute'))
  const set = (next: Week) => form.change({ week: next })
  const copy = () => {
    set(week.map((hours, day) => (day < 5 ? [...(week[0] ?? [])] : hours)))
    for (const day of week.keys()) form.touch(dayField(day))
  }
  return (
    <Card title={t('admin.week')} end={<ChangedMark form={form} name="week" />}>
      <p id={HINT} className={classes.hint}>
        {t('admin.weekHint')}
      </p>
      <div className={classes.week}>
        <div className={classes.scale} aria-hidden="true">
          {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
            <span
              key={hour}
              data-minor={hour % 6 !== 0 || undefined}
              style={{ insetInlineStart: `${(hour / 24) * 100}%` }}
            >
              {hour}
            </span>
          ))}
        </div>
        {week.map((_, day) => (
          <DayRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place in the week
            key={day}
            week={week}
            day={day}
            names={names}
            now={now.day === day ? now.minute : undefined}
            error={form.errorOf(dayField(day))}
            hintId={HINT}
            onChange={set}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <Button variant="default" size="sm" onClick={copy}>
          {t('admin.copyMonday')}
        </Button>
        <AddHours week={week} names={names} onChange={set} />
        <p className={classes.sum}>
          {t('admin.perWeek', { hours: hoursLength(week.reduce((sum, hours) => sum + lengthOf(hours), 0)) })}{' '}
          <ClockChange timeZone={timeZone} />
        </p>
      </div>
      <FormField form={form} name="timeZone" label={t('admin.timeZone')} help={t('admin.timeZoneHelp')}>
        <ChoiceField
          value={timeZone}
          onChange={(next) => form.change({ timeZone: next })}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
      </FormField>
    </Card>
  )
}

function ClockChange({ timeZone }: { timeZone: string }) {
  const { t, i18n } = useTranslation()
  const today = Math.floor(useNow('minute') / 86_400_000) * 86_400_000
  const at = useMemo(() => nextClockChange(timeZone, today), [timeZone, today])
  if (at === null) return t('admin.noClockChange')
  const date = new Intl.DateTimeFormat(i18n.language === 'it' ? 'it' : 'en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
  }).format(at)
  return t('admin.clockChange', { date })
}
