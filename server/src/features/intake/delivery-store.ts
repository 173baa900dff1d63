import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Tx } from '../../platform/tx.ts'

export type NewDelivery = { tenantId: number; appId: string; receivedAt: Date; body: string }

export type StoredDelivery = { id: number; app_id: string; received_at: Date; body: string }

export const insertDeliveries = async (platform: Kysely<DB>, deliveries: readonly NewDelivery[]): Promise<void> => {
  await sql`
    with stored as (
      insert into deliveries (tenant_id, app_id, received_at, body)
      select * from unnest(
        ${deliveries.map((d) => d.tenantId)}::int[], ${deliveries.map((d) => d.appId)}::uuid[],
        ${deliveries.map((d) => d.receivedAt)}::timestamptz[], ${deliveries.map((d) => d.body)}::text[])
      returning tenant_id, id
    )
    insert into pending_deliveries (tenant_id, delivery_id) select tenant_id, id from stored`.execute(platform)
}

/** The tenants for whom deliveries wait to be applied. */
export const tenantsWithPending = async (platform: Kysely<DB>): Promise<number[]> => {
  const rows = await platform.selectFrom('pending_deliveries').select('tenant_id').distinct().execute()
  return rows.map((row) => row.tenant_id)
}

/** The oldest waiting deliveries that no other process is applying right now; they stay locked until the transaction ends. */
export const claimDeliveries = async (
  tx: Tx,
  limit: number,
  only: readonly number[] | null,
): Promise<StoredDelivery[]> => {
  const named = only ? sql`and p.delivery_id = any(${only}::bigint[])` : sql``
  const { rows } = await sql<StoredDelivery>`
    with claimed as (
      select p.delivery_id from pending_deliveries p
      where p.tenant_id = ${tx.tenantId} ${named}
      order by p.delivery_id limit ${limit} for update skip locked
    )
    select d.id, d.app_id, d.received_at, d.body
    from claimed join deliveries d on d.tenant_id = ${tx.tenantId} and d.id = claimed.delivery_id
    order by d.id`.execute(tx.sql)
  return rows
}

/** These deliveries are applied; `unknown` are those among them that named a number not managed here. */
export const finishDeliveries = async (tx: Tx, ids: readonly number[], unknown: readonly number[]): Promise<void> => {
  await sql`
    with done as (
      delete from pending_deliveries where tenant_id = ${tx.tenantId} and delivery_id = any(${ids}::bigint[])
    ), healed as (
      delete from delivery_troubles
      where tenant_id = ${tx.tenantId} and delivery_id = any(${ids}::bigint[]) and delivery_id <> all(${unknown}::bigint[])
    )
    insert into delivery_troubles (tenant_id, delivery_id, state)
    select ${tx.tenantId}, id, 'unknown_number' from unnest(${unknown}::bigint[]) as u (id)
    on conflict (tenant_id, delivery_id) do update set state = excluded.state, error = null`.execute(tx.sql)
}

export const failDelivery = async (tx: Tx, id: number, error: string): Promise<void> => {
  await sql`
    with done as (delete from pending_deliveries where tenant_id = ${tx.tenantId} and delivery_id = ${id})
    insert into delivery_troubles (tenant_id, delivery_id, state, error) values (${tx.tenantId}, ${id}, 'failed', ${error})
    on conflict (tenant_id, delivery_id) do update set state = excluded.state, error = excluded.error,
      attempts = delivery_troubles.attempts + 1`.execute(tx.sql)
}

export type DeliveryState = 'stored' | 'applied' | 'unknown_number' | 'failed'
export type DeliveryRow = StoredDelivery & { state: DeliveryState; attempts: number; error: string | null }

const rowsWhere = async (tx: Tx, rest: RawBuilder<unknown>): Promise<DeliveryRow[]> => {
  const { rows } = await sql<DeliveryRow>`
    select * from (
      select d.id, d.app_id, d.received_at, d.body, coalesce(t.attempts, 0) as attempts, t.error,
        case when p.delivery_id is not null then 'stored' else coalesce(t.state, 'applied') end as state
      from deliveries d
      left join pending_deliveries p on p.tenant_id = d.tenant_id and p.delivery_id = d.id
      left join delivery_troubles t on t.tenant_id = d.tenant_id and t.delivery_id = d.id
      where d.tenant_id = ${tx.tenantId}
    ) d where true ${rest}`.execute(tx.sql)
  return rows
}

/** Newest first, below the id `before`. */
export const findDeliveries = (
  tx: Tx,
  options: { state: DeliveryState | null; before: number | null; limit: number },
): Promise<DeliveryRow[]> => {
  const state = options.state ? sql`and d.state = ${options.state}` : sql``
  const before = options.before === null ? sql`` : sql`and d.id < ${options.before}`
  return rowsWhere(tx, sql`${state} ${before} order by d.id desc limit ${options.limit}`)
}

export const findDelivery = async (tx: Tx, id: number): Promise<DeliveryRow | undefined> =>
  (await rowsWhere(tx, sql`and d.id = ${id}`))[0]

/** Removes up to `limit` of the oldest deliveries that came before then and wait for nothing; how many there were. */
export const deleteOldest = async (tx: Tx, before: Date, limit: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    with oldest as (
      select d.id, d.received_at from deliveries d
      where d.tenant_id = ${tx.tenantId} and not exists (
        select from pending_deliveries p where p.tenant_id = d.tenant_id and p.delivery_id = d.id)
      order by d.id limit ${limit}
    ), removed as (
      delete from deliveries d using oldest o
      where d.tenant_id = ${tx.tenantId} and d.id = o.id and o.received_at < ${before} returning d.id
    ), troubles as (
      delete from delivery_troubles t using removed r where t.tenant_id = ${tx.tenantId} and t.delivery_id = r.id
    )
    select count(*)::int as n from removed`.execute(tx.sql)
  return rows[0]?.n ?? 0
}

/** Has a delivery applied again; its trouble stays on record until that succeeds. */
export const requeueDelivery = async (tx: Tx, id: number): Promise<void> => {
  await tx.sql
    .insertInto('pending_deliveries')
    .values({ tenant_id: tx.tenantId, delivery_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
