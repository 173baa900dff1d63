import type { App } from '../../platform/app.ts'
import { dropEarly } from './early-store.ts'

const keepFor = 60 * 60 * 1000

/** Drops statuses that waited for an hour for a message they belong to, tenant by tenant: nobody sees two at once. */
export const forgetEarly = async (app: App): Promise<void> => {
  const tenants = await app.database.platform.selectFrom('tenants').select('id').execute()
  for (const { id } of tenants) {
    await app.inTenant({ tenantId: id, durable: false }, (tx) => dropEarly(tx, new Date(tx.now - keepFor)))
  }
}
