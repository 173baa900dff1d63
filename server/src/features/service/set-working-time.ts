import type { WorkingTime } from '@centralino/contract/service.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { checkSchedule } from '@centralino/domain/schedule/check-schedule.ts'
import { periodAt, periodUnder } from '@centralino/domain/schedule/period.ts'
import type { Schedule } from '@centralino/domain/schedule/schedule.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { keepPeriod } from './keep-period.ts'
import { lockService } from './store.ts'

/** An administrator sets when a number is served and what customers are told outside of that. */
export const setWorkingTime = async (tx: Tx, numberId: string, wanted: WorkingTime): Promise<WorkingTime> => {
  const row = await lockService(tx, numberId)
  if (!row) throw new Refusal('not_found')
  const schedule = wanted.schedule && checked(wanted.schedule)
  const closedText = wanted.closedText === null ? null : checkedText(wanted.closedText)
  const before = periodAt(row.schedule, row.period, tx.now)
  await keepPeriod(tx, { numberId, schedule, closedText, period: periodUnder(schedule, before, tx.now) }, row)
  return { schedule, closedText } as WorkingTime
}

const checked = (schedule: Schedule): Schedule => {
  const fault = checkSchedule(schedule)
  if (fault) {
    const { code, ...where } = fault
    throw new Refusal(code, where)
  }
  const holidays = schedule.holidays.map((holiday) => ({ ...holiday, name: normaliseText(holiday.name) }))
  return { ...schedule, holidays: holidays.sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

/** A text that shows nothing is none. */
const checkedText = (text: string): string | null => {
  const body = normaliseText(text)
  const fault = checkText(body)
  if (fault === 'too_long') throw new Refusal('text_too_long')
  return fault === 'empty' ? null : body
}
