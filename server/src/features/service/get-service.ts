import type { Answer } from '@centralino/contract/endpoint.ts'
import type * as contract from '@centralino/contract/service.ts'
import { hoursAt } from '@centralino/domain/schedule/open.ts'
import { serviceStatus } from '@centralino/domain/schedule/service-status.ts'
import type { Tx } from '../../platform/tx.ts'
import { listNumbers } from '../numbers/list-numbers.ts'
import { findPresent } from './find-present.ts'
import type { ServiceRow } from './store.ts'
import { serviceView } from './view.ts'

type Service = Answer<typeof contract.getService>

/** Each number with its state, its next change and what applies today, and how they are served as a whole. */
export const getService = async (tx: Tx): Promise<Service> => {
  const numbers = new Map((await listNumbers(tx)).map((number) => [number.id, number]))
  const rows = await findPresent(tx)
  return {
    status: serviceStatus(rows.map(({ period }) => period)),
    numbers: rows.flatMap((row) => {
      const number = numbers.get(row.numberId)
      return number ? [{ ...serviceView(row), number, today: todayOf(row, tx.now) }] : []
    }),
  }
}

const todayOf = ({ schedule }: ServiceRow, now: number): Service['numbers'][number]['today'] => {
  if (!schedule) return null
  const { date, hours, holiday } = hoursAt(schedule, now)
  return { timeZone: schedule.timeZone, date, hours: [...hours], holiday }
}
