import type { App } from '../../platform/app.ts'
import { deleteOldest } from './delivery-store.ts'

/** WhatsApp repeats a delivery for seven days; what went wrong with one is looked into within a month. */
const keptMs = 30 * 24 * 3_600_000
const atOnce = 1_000

/**
 * Removes raw deliveries that are a month old, of all tenants, in small batches: they hold what customers wrote, also what customers
 * deleted since. What still waits to be applied stays.
 */
export const purgeDeliveries = async (app: App): Promise<void> => {
  const before = new Date(app.clock.now() - keptMs)
  const tenants = await app.database.platform.selectFrom('tenants').select('id').execute()
  for (const { id } of tenants) {
    let removed = 0
    for (let batch = atOnce; batch === atOnce; removed += batch)
      batch = await app.inTenant({ tenantId: id }, (tx) => deleteOldest(tx, before, atOnce))
    if (removed > 0) app.log.info({ tenantId: id, removed, before }, 'old deliveries were removed')
  }
}
