import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Context } from '../row.ts'
import { makeFolder, ownerUrlOf, type RunningServer, startServer } from './server.ts'

/** A running server with a way into its database past everything, to look and to prepare. */
export type Product = {
  server: RunningServer
  dataDir: string
  ownerUrl: string
  owner: pg.Client
}

/** The server the rows share; it starts with the demo world and keeps what earlier rows wrote. */
export const openProduct = (context: Context): Promise<Product> =>
  context.once('product', async () => {
    context.say('starting a server with a database of its own …')
    const dataDir = makeFolder(context.cleanUp)
    const server = await startServer(context.cleanUp, { dataDir })
    const ownerUrl = ownerUrlOf(dataDir)
    const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'centralino bench' })
    // The database ends with its server; that is no news to us.
    owner.on('error', () => undefined)
    await owner.connect()
    context.cleanUp.add(() => owner.end())
    return { server, dataDir, ownerUrl, owner }
  })

/** Resolves when nothing that was stored is left to be applied. @throws Error after `patienceMs`. */
export const untilApplied = async (owner: pg.Client, patienceMs = 60_000): Promise<void> => {
  const end = performance.now() + patienceMs
  for (;;) {
    const { rows } = await owner.query<{ left: number }>(`select count(*)::int as left from pending_deliveries`)
    const left = rows[0]?.left ?? 0
    if (left === 0) return
    if (performance.now() > end) throw new Error(`${left} deliveries are still not applied`)
    await wait(10)
  }
}

/** Brings the disk to rest, so that no cell pays for what an earlier one wrote. */
export const settleDisk = async (owner: pg.Client): Promise<void> => {
  await owner.query('checkpoint')
}

/** What autovacuum does sooner or later: plans no longer depend on how a fresh table looked. */
export const refreshStatistics = async (owner: pg.Client): Promise<void> => {
  await owner.query('analyze')
}
