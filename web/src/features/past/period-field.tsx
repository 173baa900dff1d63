import '@mantine/dates/styles.css'
import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { useLayer } from '../../ui/layer/use-layer.ts'
import 'dayjs/locale/it'
import pill from '../../ui/pill-filter/pill-filter.module.css'
import classes from './past.module.css'
import type { Period } from './period.ts'

type Props = { value: Period; onChange: (period: Period) => void; earliest?: string | undefined }

/** From which day to which, both included; pressed when it is set, it takes that back. */
export function PeriodField({ value, onChange, earliest }: Props) {
  const { t } = useTranslation()
  const { locale } = useWhere()
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState<[string | null, string | null]>([null, null])
  useLayer(isOpen)
  const isSet = value.from !== undefined || value.to !== undefined
  const choose = (next: [string | null, string | null]) => {
    setDraft(next)
    const [from, to] = next
    if (!from || !to) return
    onChange({ from, to })
    setOpen(false)
  }
  if (isSet)
    return (
      <button
        type="button"
        className={pill['pill']}
        data-set=""
        aria-pressed="true"
        aria-label={`${t('past.period')}: ${words(value, locale)}`}
        onClick={() => onChange({})}
      >
        {words(value, locale)}
        <IconX aria-hidden="true" />
      </button>
    )
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={pill['pill']}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => {
            setDraft([null, null])
            setOpen(!isOpen)
          }}
        >
          <IconCalendar aria-hidden="true" />
          {t('past.period')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('past.period')}>
        <DatePicker
          type="range"
          allowSingleDateInRange
          hideOutsideDates
          locale={locale === 'it' ? 'it' : 'en'}
          firstDayOfWeek={1}
          classNames={{ day: classes.day }}
          ariaLabels={{
            previousMonth: t('past.previousMonth'),
            nextMonth: t('past.nextMonth'),
            previousYear: t('past.previousYear'),
            nextYear: t('past.nextYear'),
            previousDecade: t('past.previousYears'),
            nextDecade: t('past.nextYears'),
          }}
          maxDate={new Date().toLocaleDateString('sv')}
          {...(earliest ? { minDate: earliest } : {})}
          value={draft}
          onChange={choose}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function words({ from, to }: Period, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const day = (date: string | undefined) => (date === undefined ? undefined : new Date(`${date}T00:00:00Z`))
  const [start, end] = [day(from), day(to)]
  if (start && end) return format.formatRange(start, end)
  return start ? `${format.format(start)} –` : end ? `– ${format.format(end)}` : ''
}
