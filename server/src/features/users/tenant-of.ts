import type { Tx } from '../../platform/tx.ts'
import { findTenant } from './store.ts'

/** The organisation as its people know it: its name, and the time zone its clocks show. */
export const tenantOf = async (tx: Tx): Promise<{ name: string; timeZone: string }> => {
  const { name, time_zone } = await findTenant(tx)
  return { name, timeZone: time_zone }
}
