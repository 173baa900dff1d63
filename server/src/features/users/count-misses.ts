import { isToBreak } from '@centralino/domain/transfer/offer.ts'
import type { Tx } from '../../platform/tx.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { changeStatus } from './change-status.ts'
import { addMiss, clearMisses } from './store.ts'

/** The user let an offer run out. After as many in a row as the tenant allows, no more arrive until the user says Ready. */
export const countMiss = async (tx: Tx, userId: string): Promise<void> => {
  const misses = await addMiss(tx, userId)
  const { missesUntilBreak } = await getRoutingSettings(tx)
  if (isToBreak(misses, missesUntilBreak)) await changeStatus(tx, userId, 'break')
}

/** The user opened one, or begins anew. */
export const forgetMisses = (tx: Tx, userId: string): Promise<void> => clearMisses(tx, userId)
