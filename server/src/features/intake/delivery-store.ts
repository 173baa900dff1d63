import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Tx } from '../../platform/tx.ts'

export type NewDelivery = { tenantId: number; appId: string; receivedAt: Date; body: Buffer }

export type StoredDelivery = { id: number; app_id: string; received_at: Date; body: Buffer }

export type DeliveryOutcome = { id: number; state: 'applied' | 'unknown_number' }

export const insertDeliveries = async (platform: Kysely<DB>, deliveries: readonly NewDelivery[]): Promise<void> => {
  await sql`
    insert into deliveries (tenant_id, app_id, received_at, body)
    select * from unnest(
      ${deliveries.map((d) => d.tenantId)}::int[], ${deliveries.map((d) => d.appId)}::uuid[],
      ${deliveries.map((d) => d.receivedAt)}::timestamptz[], ${deliveries.map((d) => d.body)}::bytea[])`.execute(
    platform,
  )
}

/** The tenants for whom deliveries wait to be applied. */
export const tenantsWithStored = async (platform: Kysely<DB>): Promise<number[]> => {
  const rows = await platform
    .selectFrom('deliveries')
    .select('tenant_id')
    .distinct()
    .where('state', '=', 'stored')
    .execute()
  return rows.map((row) => row.tenant_id)
}

/** The oldest waiting deliveries that no other process is applying right now; they stay locked until the transaction ends. */
export const claimDeliveries = async (
  tx: Tx,
  limit: number,
  only: readonly number[] | null,
): Promise<StoredDelivery[]> => {
  let query = tx.sql
    .selectFrom('deliveries')
    .select(['id', 'app_id', 'received_at', 'body'])
    .where('tenant_id', '=', tx.tenantId)
    .where('state', '=', 'stored')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  if (only) query = query.where('id', 'in', only)
  return query.execute()
}

export const finishDeliveries = async (tx: Tx, outcomes: readonly DeliveryOutcome[]): Promise<void> => {
  await sql`
    update deliveries d set state = o.state, attempts = d.attempts + 1, error = null
    from unnest(${outcomes.map((o) => o.id)}::bigint[], ${outcomes.map((o) => o.state)}::text[]) as o (id, state)
    where d.tenant_id = ${tx.tenantId} and d.id = o.id`.execute(tx.sql)
}

export const failDelivery = async (tx: Tx, id: number, error: string): Promise<void> => {
  await tx.sql
    .updateTable('deliveries')
    .set((eb) => ({ state: 'failed', error, attempts: eb('attempts', '+', 1) }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute()
}

export type DeliveryRow = StoredDelivery & { state: string; attempts: number; error: string | null }

export const findDeliveries = (
  tx: Tx,
  options: { state: string | null; before: number | null; limit: number },
): Promise<DeliveryRow[]> => {
  let query = tx.sql
    .selectFrom('deliveries')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('id', 'desc')
    .limit(options.limit)
  if (options.state) query = query.where('state', '=', options.state)
  if (options.before !== null) query = query.where('id', '<', options.before)
  return query.execute()
}

export const findDelivery = (tx: Tx, id: number): Promise<DeliveryRow | undefined> =>
  tx.sql
    .selectFrom('deliveries')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Puts a delivery back as it came, to be applied again. */
export const requeueDelivery = async (tx: Tx, id: number): Promise<void> => {
  await tx.sql
    .updateTable('deliveries')
    .set({ state: 'stored' })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute()
}
