import type { App } from '../../platform/app.ts'
import { together } from '../../platform/together.ts'
import type { Tx } from '../../platform/tx.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { applyItems } from './apply-items.ts'
import { claimDeliveries, failDelivery, finishDeliveries, type StoredDelivery } from './delivery-store.ts'
import { readItems } from './read-items.ts'

const batchSize = 500

/**
 * Applies everything stored for a tenant, in batches of one transaction each. Their commits need not wait for the disk: what was
 * stored can be applied again, and applying twice changes nothing.
 */
export const applyDeliveries = async (app: App, tenantId: number): Promise<void> => {
  for (;;) {
    const batch: number[] = []
    try {
      const applied = await applyBatch(app, tenantId, null, batch)
      // A batch that was not full took all there was; what is stored from now on kicks another run.
      if (applied < batchSize) return
    } catch (error) {
      if (!isPoison(error) || batch.length === 0) throw error
      await isolate(app, tenantId, batch, error)
    }
  }
}

/** One batch: the oldest waiting ones, or only those named. Fills `claimed` with the ids before anything can fail. */
const applyBatch = (app: App, tenantId: number, only: readonly number[] | null, claimed: number[]): Promise<number> =>
  app.inTenant({ tenantId, durable: false }, async (tx) => {
    const deliveries = await claimDeliveries(tx, batchSize, only)
    claimed.splice(0, claimed.length, ...deliveries.map((delivery) => delivery.id))
    if (deliveries.length > 0) await applyClaimed(app, tx, deliveries)
    return deliveries.length
  })

const applyClaimed = async (app: App, tx: Tx, deliveries: readonly StoredDelivery[]): Promise<void> => {
  const items = deliveries.flatMap(readItems)
  const { unknown, changes } = await applyItems(tx, items)
  const ids = deliveries.map(({ id }) => id)
  await together(finishDeliveries(tx, ids, [...unknown]), publishConversations(tx, changes))
  for (const item of items) app.metrics.applied.inc({ kind: item.kind })
  for (const id of unknown)
    app.log.warn({ deliveryId: id }, 'a delivery names a number that is not managed here; it is kept')
}

/** Halves a batch that failed until the delivery that cannot be applied stands alone; it is kept with its error, the others are applied. */
const isolate = async (app: App, tenantId: number, ids: readonly number[], error: unknown): Promise<void> => {
  if (ids.length === 1) {
    const id = ids[0] as number
    app.log.error({ err: error, deliveryId: id }, 'a delivery could not be applied; it is kept and can be replayed')
    app.metrics.deliveries.inc({ outcome: 'failed' })
    return app.inTenant({ tenantId }, (tx) => failDelivery(tx, id, String(error).slice(0, 2_000)))
  }
  const middle = Math.ceil(ids.length / 2)
  for (const half of [ids.slice(0, middle), ids.slice(middle)]) {
    try {
      await applyBatch(app, tenantId, half, [])
    } catch (failure) {
      if (!isPoison(failure)) throw failure
      await isolate(app, tenantId, half, failure)
    }
  }
}

/** A lost connection or a busy database says nothing about the delivery: it waits. Anything else is the delivery's own. */
const isPoison = (error: unknown): boolean => {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return !/connection|timeout|terminat/i.test(String((error as Error).message))
  return /^(22|23|42|54|P0)/.test(code)
}
