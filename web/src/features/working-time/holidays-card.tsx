import { Button, Popover } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingForm } from '../../lib/use-setting-form.ts'
import { Card } from '../../ui/card/card.tsx'
import { useNow } from '../../ui/clock/use-now.ts'
import { ChangedMark } from '../administration/changed-mark.tsx'
import { HolidayForm } from './holiday-form.tsx'
import { HolidayRow } from './holiday-row.tsx'
import { holidayField, type WorkingTimeDraft } from './use-working-time.ts'
import type { Holiday } from './week-edits.ts'
import classes from './working-time.module.css'
import { timeIn } from './zone-time.ts'

/** Dates that differ from the week: closed, or with hours of their own. */
export function HolidaysCard({ form, draft }: { form: SettingForm<WorkingTimeDraft>; draft: WorkingTimeDraft }) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const { holidays, timeZone } = draft
  const today = timeIn(timeZone, useNow('minute')).date
  const set = (next: Holiday[]) => form.change({ holidays: next.sort((a, b) => a.date.localeCompare(b.date)) })
  return (
    <Card title={t('admin.holidays')} end={<ChangedMark form={form} name="holidays" />}>
      {holidays.length === 0 && <p className={classes.hint}>{t('admin.noHolidays')}</p>}
      <ul className={classes.holidays}>
        {holidays.map((holiday, index) => (
          <HolidayRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a date may be there twice until the server refuses it
            key={`${holiday.date} ${index}`}
            holiday={holiday}
            today={today}
            error={form.errorOf(holidayField(holiday.date))}
            onChange={(next) => set(holidays.with(index, next))}
            onRemove={() => set(holidays.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <Popover opened={isAdding} onChange={setAdding} trapFocus returnFocus position="top-start">
        <Popover.Target>
          <Button
            variant="default"
            size="sm"
            mt={8}
            leftSection={<IconPlus aria-hidden="true" />}
            onClick={() => setAdding(!isAdding)}
          >
            {t('admin.addHoliday')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <HolidayForm
            holiday={{ date: '', name: '', hours: [] }}
            submit={t('admin.add')}
            onSubmit={(holiday) => {
              set([...holidays, holiday])
              setAdding(false)
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Card>
  )
}
