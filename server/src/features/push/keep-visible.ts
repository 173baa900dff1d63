import { v4 } from 'uuid'
import type { App } from '../../platform/app.ts'
import { createRunner } from '../../platform/runner.ts'
import { setVisible } from './visible-store.ts'

/** How often this process says who has a console in view, in milliseconds; half of how long it is believed. */
const sayEvery = 20_000

/**
 * Writes down who has a console in view, because what decides about a push may be another process. Only of tenants that somebody
 * follows: where nobody has a subscription nothing is written.
 */
export const createVisibility = (app: App, isFollowed: (tenantId: number) => boolean) => {
  const process = v4()
  const said = new Set<number>()
  const runner = createRunner<number>(
    async (tenantId) => {
      const userIds = app.hub.visible(tenantId)
      if (userIds.length === 0 && !said.has(tenantId)) return
      const until = new Date(app.clock.now() + 2 * sayEvery + 5_000)
      await app.inTenant({ tenantId, durable: false }, (tx) => setVisible(tx, { process, userIds, until }))
      if (userIds.length > 0) said.add(tenantId)
      else said.delete(tenantId)
    },
    (err, tenantId) => app.log.error({ err, tenantId }, 'who has a console in view could not be noted'),
  )
  const changed = (tenantId: number) => {
    if (isFollowed(tenantId)) runner.kick(tenantId)
  }
  return {
    changed,
    /** For all tenants with somebody connected here, and those of whom something stands written. */
    sayAll: async () => {
      for (const tenantId of new Set([...app.hub.connected().keys(), ...said])) changed(tenantId)
    },
    idle: runner.idle,
    stop: runner.stop,
  }
}
