import pg from 'pg'
import type { Log } from './log.ts'

/** What one committed transaction tells all processes, in one NOTIFY. */
export type Signal = {
  tenantId: number
  /** The last feed position it wrote. */
  feed?: number
  /** Work it left to be done. */
  wakes?: readonly string[]
  /** Sessions it ended. */
  ended?: readonly string[]
  /** Users who may see more or less than before. */
  refreshed?: readonly string[]
}

export const channel = 'centralino'
/** Listens on one connection of its own; reconnects, and then tells `onGap` that notifications may have been missed. */
export const listenToSignals = async (options: {
  url: string
  /** This server: it has acted on its own signals already, right after their commits. */
  self: string
  log: Log
  onSignal: (signal: Signal) => void
  onGap: () => void
}): Promise<{ close(): Promise<void> }> => {
  let client: pg.Client | null = null
  let closed = false

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: options.url,
      options: '-c role=centralino_app',
      application_name: 'centralino signals',
    })
    next.on('notification', ({ payload }) => {
      const { from, ...signal } = JSON.parse(payload ?? '{}') as Signal & { from: string }
      if (from !== options.self) options.onSignal(signal)
    })
    next.on('error', () => {})
    await next.connect()
    // Only now: a connection that never came to be is tried again by whoever asked for it.
    next.on('end', () => void reconnect())
    await next.query(`listen ${channel}`)
    client = next
  }
  const reconnect = async (): Promise<void> => {
    client = null
    for (let wait = 100; !closed; wait = Math.min(wait * 2, 5_000)) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (closed) return
      try {
        await connect()
        options.onGap()
        return
      } catch (error) {
        options.log.warn({ error: String(error) }, 'the database does not take the signal connection yet')
      }
    }
  }
  await connect()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}
