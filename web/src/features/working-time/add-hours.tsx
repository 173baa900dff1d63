import { Button, Checkbox, Popover } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TimesForm } from './times-form.tsx'
import type { DayNames } from './use-day-names.ts'
import { placed, type Span, type Week } from './week-edits.ts'
import classes from './working-time.module.css'

/** Where the focus goes when a day has no time left. */
export const ADD_HOURS = 'add-hours'

type Props = { week: Week; names: DayNames; onChange: (week: Week) => void }

/** Adds the same time to one day or several. */
export function AddHours({ week, names, onChange }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [days, setDays] = useState<readonly number[]>([0])
  const add = (span: Span): boolean => {
    const next = days.reduce<Week | null>((before, day) => before && placed(before, day, span), week)
    if (next) onChange(next)
    return next !== null
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="top-start">
      <Popover.Target>
        <Button
          id={ADD_HOURS}
          variant="default"
          size="sm"
          leftSection={<IconPlus aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('admin.addHours')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={classes.days} aria-label={t('admin.onDays')}>
          {names.long.map((name, day) => (
            <Checkbox
              key={name}
              label={name}
              checked={days.includes(day)}
              onChange={() => setDays(days.includes(day) ? days.filter((each) => each !== day) : [...days, day])}
            />
          ))}
        </fieldset>
        <TimesForm
          title={t('admin.addHours')}
          span={{ from: 540, to: 780 }}
          onSubmit={add}
          onDone={() => setOpen(false)}
          submit={t('admin.add')}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
