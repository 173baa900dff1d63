import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { Party } from './customer-party.ts'

export type Alias = { kind: 'user_id' | 'phone'; value: string }
export type KnownAlias = Alias & { customer_id: string; profile_name: string | null; username: string | null }

export const findAliases = async (tx: Tx, aliases: readonly Alias[]): Promise<KnownAlias[]> => {
  if (aliases.length === 0) return []
  const { rows } = await sql<KnownAlias>`
    select a.kind, a.value, a.customer_id, c.profile_name, c.username
    from customer_aliases a join customers c on c.tenant_id = a.tenant_id and c.id = a.customer_id
    where a.tenant_id = ${tx.tenantId}
      and a.kind in ('user_id', 'phone') and a.value = any(${[...new Set(aliases.map((alias) => alias.value))]}::text[])`.execute(
    tx.sql,
  )
  return rows
}

export const insertCustomers = async (tx: Tx, created: ReadonlyMap<string, Party>): Promise<void> => {
  const rows = [...created].map(([id, { profileName, username }]) => ({ id, profileName, username }))
  await sql`
    insert into customers (tenant_id, id, profile_name, username, created_at)
    select ${tx.tenantId}, r.id, r.profile_name, r.username, ${new Date(tx.now)}
    from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.profileName)}::text[], ${rows.map((r) => r.username)}::text[])
      as r (id, profile_name, username)`.execute(tx.sql)
}

/** Writes aliases, in a stable order; returns for each whose it is now. */
export const upsertAliases = async (
  tx: Tx,
  aliases: readonly (Alias & { customer_id: string })[],
): Promise<(Alias & { customer_id: string })[]> => {
  const sorted = [...aliases].sort((a, b) => (`${a.kind}${a.value}` < `${b.kind}${b.value}` ? -1 : 1))
  const { rows } = await sql<Alias & { customer_id: string }>`
    insert into customer_aliases (tenant_id, kind, value, customer_id)
    select ${tx.tenantId}, r.kind, r.value, r.customer_id
    from unnest(${sorted.map((a) => a.kind)}::text[], ${sorted.map((a) => a.value)}::text[], ${sorted.map((a) => a.customer_id)}::uuid[])
      as r (kind, value, customer_id)
    on conflict (tenant_id, kind, value) do update set value = excluded.value
    returning kind, value, customer_id`.execute(tx.sql)
  return rows
}

/** Removes those of these customers that got no alias. */
export const deleteNameless = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await sql`
    delete from customers c where c.tenant_id = ${tx.tenantId} and c.id = any(${ids}::uuid[])
      and not exists (select from customer_aliases a where a.tenant_id = c.tenant_id and a.customer_id = c.id)`.execute(
    tx.sql,
  )
}

/** Keeps what customers call themselves; what is null stays as it was. */
export const refreshProfiles = async (
  tx: Tx,
  changes: readonly { id: string; profile_name: string | null; username: string | null }[],
): Promise<void> => {
  if (changes.length === 0) return
  await sql`
    update customers c set profile_name = coalesce(r.profile_name, c.profile_name), username = coalesce(r.username, c.username),
      revision = c.revision + 1
    from unnest(${changes.map((r) => r.id)}::uuid[], ${changes.map((r) => r.profile_name)}::text[], ${changes.map((r) => r.username)}::text[])
      as r (id, profile_name, username)
    where c.tenant_id = ${tx.tenantId} and c.id = r.id`.execute(tx.sql)
}

/** Says how urgent a customer is; false when there is none. */
export const updatePriority = async (tx: Tx, id: string, priority: number): Promise<boolean> => {
  const { numUpdatedRows } = await tx.sql
    .updateTable('customers')
    .set((e) => ({ priority, revision: e('revision', '+', 1) }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
