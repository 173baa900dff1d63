import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './db-types.ts'
import { PlanningClient } from './planning-client.ts'

export type Database = {
  /** For transactions of one tenant. */
  kysely: Kysely<DB>
  /**
   * Single statements in the platform's scope, on connections of their own: storing deliveries, claiming work of all tenants,
   * looking a key up before the tenant is known.
   */
  platform: Kysely<DB>
  close(): Promise<void>
}

/** Sequence numbers and ids stay far below 2^53: they travel as numbers. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens the pool of the server. Every connection works as `centralino_app`, which owns nothing and bypasses nothing. */
export const openDatabase = (options: {
  url: string
  connections: number
  onError: (error: Error) => void
}): Database => {
  const open = (max: number, settings: string) => {
    const pool = new pg.Pool({
      Client: PlanningClient,
      connectionString: options.url,
      max,
      // A plan made while a table was empty would go on reading all of it; every query of ours has an index.
      options: `-c role=centralino_app -c enable_seqscan=off ${settings}`,
      types,
      application_name: 'centralino',
      connectionTimeoutMillis: 10_000,
    })
    // An idle connection that dies (database restarted) is replaced by the pool; without a listener it would end the process.
    pool.on('error', options.onError)
    return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  }
  const kysely = open(options.connections, '')
  const platform = open(4, '-c app.scope=platform')
  return {
    kysely,
    platform,
    async close() {
      await Promise.all([kysely.destroy(), platform.destroy()])
    },
  }
}
