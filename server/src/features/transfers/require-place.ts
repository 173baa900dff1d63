import { hasPlace } from '@centralino/domain/transfer/take-over.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { findLoad } from './load-store.ts'

/** Refuses when the user manages as many conversations as automatic assignment would give, unless the tenant lets people go over it. */
export const requirePlace = async (tx: Tx, userId: string): Promise<void> => {
  const load = await findLoad(tx, userId)
  const { overMaximum } = await getRoutingSettings(tx)
  if (!hasPlace(load, overMaximum)) throw new Refusal('maximum_reached', load)
}
