import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type StoredKeys = { public_key: string; private_key: Buffer }

export const findKeys = async (tx: Tx): Promise<StoredKeys | null> => {
  const { rows } = await sql<StoredKeys>`
    select public_key, private_key from push_keys where tenant_id = ${tx.tenantId}`.execute(tx.sql)
  return rows[0] ?? null
}

/** Keeps the keys unless somebody was quicker; returns those that hold. */
export const keepKeys = async (tx: Tx, keys: StoredKeys): Promise<StoredKeys> => {
  await sql`
    insert into push_keys (tenant_id, public_key, private_key) values (${tx.tenantId}, ${keys.public_key}, ${keys.private_key})
    on conflict do nothing`.execute(tx.sql)
  return (await findKeys(tx)) ?? keys
}

/** With keys that can no longer be read, nothing that was agreed to under them can be used. */
export const dropKeys = async (tx: Tx): Promise<void> => {
  await sql`delete from push_keys where tenant_id = ${tx.tenantId}`.execute(tx.sql)
  await sql`delete from push_subscriptions where tenant_id = ${tx.tenantId}`.execute(tx.sql)
}
