import type { App } from '../../platform/app.ts'
import { createRunner } from '../../platform/runner.ts'
import { applyDeliveries } from './apply-deliveries.ts'
import { createCollector } from './collect-deliveries.ts'
import { type NewDelivery, tenantsWithPending } from './delivery-store.ts'

export type Intake = {
  /** Resolves once the delivery is on disk. */
  store(delivery: NewDelivery): Promise<void>
  /** Takes up what a process that is gone had stored but not applied. */
  recover(): Promise<void>
  idle(): Promise<void>
  stop(): Promise<void>
}

/** From a webhook POST to the conversation: stored in groups, then applied in batches, one run per tenant at a time. */
export const createIntake = (app: App): Intake => {
  const applying = createRunner<number>(
    (tenantId) => applyDeliveries(app, tenantId),
    (err, tenantId) => app.log.error({ err, tenantId }, 'stored deliveries could not be applied yet'),
  )
  app.onWake('intake', applying)
  const collector = createCollector(app, (tenantIds) => {
    for (const tenantId of tenantIds) applying.kick(tenantId)
  })
  const idle = async (): Promise<void> => {
    await collector.idle()
    await applying.idle()
  }
  return {
    store: collector.store,
    async recover() {
      for (const tenantId of await tenantsWithPending(app.database.platform)) applying.kick(tenantId)
    },
    idle,
    async stop() {
      await collector.idle()
      await applying.stop()
    },
  }
}
