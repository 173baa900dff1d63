import type { App } from '../../platform/app.ts'
import { insertDeliveries, type NewDelivery } from './delivery-store.ts'

export type Collector = {
  /** Resolves once the delivery is on disk; rejects when it could not be stored, and then WhatsApp will send it again. */
  store(delivery: NewDelivery): Promise<void>
  idle(): Promise<void>
}

type Waiting = { delivery: NewDelivery; done: () => void; failed: (error: unknown) => void }

const batchLimit = 1_000
const batchBytes = 16 * 1024 * 1024

/**
 * Group commit: whatever arrives while the last commit is under way is stored together by the next statement. There is no
 * timer: an idle server stores a lone delivery at once, a busy one stores hundreds for the price of one commit.
 */
export const createCollector = (app: App, onStored: (tenantIds: ReadonlySet<number>) => void): Collector => {
  let waiting: Waiting[] = []
  let flight: Promise<void> | null = null

  const fly = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = takeBatch()
      try {
        await insertDeliveries(
          app.database.platform,
          batch.map(({ delivery }) => delivery),
        )
        for (const { done } of batch) done()
        onStored(new Set(batch.map(({ delivery }) => delivery.tenantId)))
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    flight = null
  }
  const takeBatch = (): Waiting[] => {
    let bytes = 0
    let count = 0
    for (const { delivery } of waiting) {
      bytes += delivery.body.length
      if (count > 0 && (bytes > batchBytes || count === batchLimit)) break
      count++
    }
    const batch = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return batch
  }
  return {
    store: (delivery) =>
      new Promise((done, failed) => {
        waiting.push({ delivery, done, failed })
        flight ??= fly()
      }),
    idle: async () => {
      while (flight) await flight
    },
  }
}
