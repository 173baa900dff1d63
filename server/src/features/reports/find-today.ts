import { dayAt } from '@centralino/domain/schedule/day.ts'
import type { Tx } from '../../platform/tx.ts'
import { getMe } from '../users/get-me.ts'

type Today = { span: { from: Date; until: Date }; hours: readonly number[] }

/** The current day of the user's tenant, and where its hours begin (milliseconds). */
export const findToday = async (tx: Tx, userId: string): Promise<Today> => {
  const { from, until, hours } = dayAt(tx.now, (await getMe(tx, userId)).tenant.timeZone)
  return { span: { from: new Date(from), until: new Date(until) }, hours }
}
