import type { WorkingTime } from '@centralino/contract/service.ts'
import { useTranslation } from 'react-i18next'
import { useSettingForm } from '../../lib/use-setting-form.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { overlappingDays, type Schedule } from './week-edits.ts'

export const MOST_TEXT = 4_096

/** `isScheduled`: the contract writes no schedule for “always open”, and here the week is kept while it is off. */
export type WorkingTimeDraft = Schedule & { isScheduled: boolean; closedText: string }

/** The place of one day (0: Monday) or one holiday among the faults. */
export const dayField = (day: number) => `day.${day}`
export const holidayField = (date: string) => `holiday.${date}`

const usual = [
  { from: 540, to: 780 },
  { from: 840, to: 1_080 },
]
const usualWeek = () => Array.from({ length: 7 }, (_, day) => (day < 5 ? [...usual] : []))

/** A number's working time, to be changed. */
export function useWorkingTime(id: string) {
  const { api } = useSession()
  const { t } = useTranslation()
  const here = useMe().tenant.timeZone
  return useSettingForm<WorkingTimeDraft>({
    about: `working-time ${id}`,
    load: async () => draftOf(await api.getWorkingTime({ params: { id } }), here),
    save: async (draft) => draftOf(await api.setWorkingTime({ params: { id }, body: bodyOf(draft) }), here),
    faults: ({ isScheduled, week, closedText }) => ({
      closedText:
        closedText.trim().length > MOST_TEXT
          ? t('admin.textTooLong', { count: closedText.trim().length - MOST_TEXT })
          : undefined,
      ...(isScheduled &&
        Object.fromEntries(overlappingDays(week).map((day) => [dayField(day), t('refusal.times_overlap')]))),
    }),
    placeOf: ({ code, details }) => {
      if (typeof details['date'] === 'string') return holidayField(details['date'])
      if (typeof details['day'] === 'number') return dayField(details['day'] - 1)
      if (code === 'unknown_time_zone') return 'timeZone'
      return code === 'text_too_long' ? 'closedText' : undefined
    },
  })
}

function draftOf({ schedule, closedText }: WorkingTime, here: string): WorkingTimeDraft {
  const { timeZone, week, holidays } = schedule ?? { timeZone: here, week: usualWeek(), holidays: [] }
  return {
    isScheduled: schedule !== null,
    timeZone,
    week: week.map((hours) => hours.toSorted((a, b) => a.from - b.from)),
    holidays,
    closedText: closedText ?? '',
  }
}

const bodyOf = ({ isScheduled, closedText, ...schedule }: WorkingTimeDraft): WorkingTime => ({
  schedule: isScheduled ? schedule : null,
  closedText: closedText.trim() === '' ? null : closedText,
})
