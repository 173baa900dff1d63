import { Kysely, PostgresDialect, type PostgresDialectConfig } from 'kysely'
import pg from 'pg'
import type { DB } from './db-types.ts'
import { EagerDriver } from './eager-driver.ts'
import { parseInstant } from './instants.ts'
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
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.TIMESTAMPTZ]: parseInstant,
}
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/**
 * Every query of ours walks along indexes from few rows to few rows. A plan is made once a connection, when the tables may still
 * be empty: it must be the same walk then, not the reading of whole tables that happens to be cheap that day.
 */
const planning = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

class EagerDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): EagerDriver {
    return new EagerDriver(this.#config)
  }
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
      options: `-c role=centralino_app -c timezone=UTC ${planning} ${settings}`,
      pipeline: true,
      types,
      application_name: 'centralino',
      connectionTimeoutMillis: 10_000,
    })
    // An idle connection that dies (database restarted) is replaced by the pool; without a listener it would end the process.
    pool.on('error', options.onError)
    return new Kysely<DB>({ dialect: new EagerDialect({ pool }) })
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
