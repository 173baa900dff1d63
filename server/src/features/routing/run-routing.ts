import type { App } from '../../platform/app.ts'
import { createRunner, type Runner } from '../../platform/runner.ts'
import { assignWaiting } from './assign-waiting.ts'

export type Routing = Runner<number> & {
  /** Looks at every tenant: a kick may have been lost with the process that was to follow it. */
  recover(): Promise<void>
}

/** Runs the routing of a tenant whenever something gives it a cause; causes during a run make one more. */
export const createRouting = (app: App): Routing => {
  const runner = createRunner<number>(
    async (tenantId) => {
      const given = await app.inTenant({ tenantId }, assignWaiting)
      if (given > 0) app.metrics.assignments.inc(given)
    },
    (err, tenantId) => app.log.error({ err, tenantId }, 'routing failed'),
  )
  app.onWake('routing', runner)
  return {
    ...runner,
    async recover() {
      const tenants = await app.database.platform.selectFrom('tenants').select('id').execute()
      for (const { id } of tenants) runner.kick(id)
    },
  }
}
