import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../platform/db-types.ts'

/** Any number that nothing else locks: two processes that start at once must not found the same tenant twice. */
const foundingLock = 7_310_551

/**
 * Runs `work` in one transaction as the role that owns the tables, in the platform's scope, one process at a time. Only for what
 * happens before any tenant exists.
 */
export const inFoundingTx = async <T>(ownerUrl: string, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, application_name: 'centralino founding' })
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await kysely.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${foundingLock}), set_config('app.scope', 'platform', true)`.execute(trx)
      return work(trx)
    })
  } finally {
    await kysely.destroy()
  }
}

/** Makes the rest of a founding transaction see and write this tenant only: row-level security binds the owner too. */
export const enterTenant = async (trx: Transaction<DB>, tenantId: number): Promise<void> => {
  await sql`select set_config('app.scope', '', true), set_config('app.tenant', ${String(tenantId)}, true)`.execute(trx)
}

/** Adds a tenant and enters it; returns its id. */
export const foundTenant = async (trx: Transaction<DB>, name: string, now: number): Promise<number> => {
  await sql`select set_config('app.scope', 'platform', true)`.execute(trx)
  const { id } = await trx
    .insertInto('tenants')
    .values({ name, created_at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enterTenant(trx, id)
  return id
}
