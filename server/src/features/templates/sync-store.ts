import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'

export type SyncedTemplate = {
  meta_id: string
  name: string
  language: string
  category: string
  status: string
  parameter_format: string
  components: unknown
  quality: string | null
  reason: string | null
}

/** The business accounts of the tenant's numbers that nobody has asked about since `before`. */
export const findUnsynced = async (tx: Tx, before: Date): Promise<string[]> => {
  const { rows } = await sql<{ waba_id: string }>`
    select distinct n.waba_id from numbers n
    where n.tenant_id = ${tx.tenantId} and not exists (
      select from template_syncs s where s.tenant_id = n.tenant_id and s.waba_id = n.waba_id and s.asked_at > ${before})`.execute(
    tx.sql,
  )
  return rows.map((row) => row.waba_id)
}

/** Notes that these accounts are being asked about now. */
export const markAsked = async (tx: Tx, wabaIds: readonly string[]): Promise<void> => {
  await sql`
    insert into template_syncs (tenant_id, waba_id, asked_at) select ${tx.tenantId}, w, ${new Date(tx.now)} from unnest(${wabaIds}::text[]) w
    on conflict (tenant_id, waba_id) do update set asked_at = excluded.asked_at`.execute(tx.sql)
}

export const markSynced = async (tx: Tx, wabaId: string, error: string | null): Promise<void> => {
  await tx.sql
    .updateTable('template_syncs')
    .set({ error, ...(error === null ? { synced_at: new Date(tx.now) } : {}) })
    .where('tenant_id', '=', tx.tenantId)
    .where('waba_id', '=', wabaId)
    .execute()
}

/** The oldest of the last times that the accounts were in step, and the first complaint. */
export const findSync = async (tx: Tx): Promise<{ synced_at: Date | null; error: string | null }> => {
  const { rows } = await sql<{ synced_at: Date | null; error: string | null }>`
    select min(synced_at) as synced_at, min(error) as error from template_syncs where tenant_id = ${tx.tenantId}`.execute(
    tx.sql,
  )
  return rows[0] ?? { synced_at: null, error: null }
}

/** The sealed token of a number of this account; undefined when none is managed any more. */
export const findToken = async (tx: Tx, wabaId: string): Promise<Buffer | undefined> => {
  const row = await tx.sql
    .selectFrom('numbers')
    .select('access_token')
    .where('tenant_id', '=', tx.tenantId)
    .where('waba_id', '=', wabaId)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.access_token
}

/** Brings what Meta lists of an account into the table, and marks what it lists no more; how many changed. */
export const replaceTemplates = async (tx: Tx, wabaId: string, all: readonly SyncedTemplate[]): Promise<number> => {
  const rows = all.map((template) => ({ ...template, id: v7() }))
  const listed = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, meta_id text, name text, language text, category text,
    status text, parameter_format text, components jsonb, quality text, reason text)`
  const changed = await sql`
    insert into templates as t (tenant_id, id, waba_id, meta_id, name, language, category, status, parameter_format, components, quality, reason, synced_at)
    select ${tx.tenantId}, r.id, ${wabaId}, r.meta_id, r.name, r.language, r.category, r.status, r.parameter_format, r.components, r.quality, r.reason, ${new Date(tx.now)}
    from ${listed}
    on conflict (tenant_id, waba_id, name, language) do update set meta_id = excluded.meta_id, category = excluded.category, status = excluded.status,
      parameter_format = excluded.parameter_format, components = excluded.components, quality = excluded.quality, reason = excluded.reason,
      synced_at = excluded.synced_at
    where (t.meta_id, t.category, t.status, t.parameter_format, t.components, t.quality, t.reason) is distinct from
      (excluded.meta_id, excluded.category, excluded.status, excluded.parameter_format, excluded.components, excluded.quality, excluded.reason)
    returning t.id`.execute(tx.sql)
  const gone = await sql`
    update templates t set status = 'DELETED', synced_at = ${new Date(tx.now)}
    where t.tenant_id = ${tx.tenantId} and t.waba_id = ${wabaId} and t.status <> 'DELETED'
      and not exists (select from ${listed} where r.name = t.name and r.language = t.language)
    returning t.id`.execute(tx.sql)
  return changed.rows.length + gone.rows.length
}

export type ToldChange = {
  waba_id: string
  meta_id: string
  status: string | null
  reason: string | null
  category: string | null
  quality: string | null
}

/** Writes what webhooks said of templates, each named once; returns the ids of Meta's that are known here. */
export const applyTold = async (tx: Tx, told: readonly ToldChange[]): Promise<Set<string>> => {
  const { rows } = await sql<{ meta_id: string }>`
    update templates t set status = coalesce(r.status, t.status), reason = case when r.status is null then t.reason else r.reason end,
      category = coalesce(r.category, t.category), quality = coalesce(r.quality, t.quality)
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r (waba_id text, meta_id text, status text, reason text, category text, quality text)
    where t.tenant_id = ${tx.tenantId} and t.waba_id = r.waba_id and t.meta_id = r.meta_id
    returning t.meta_id`.execute(tx.sql)
  return new Set(rows.map((row) => row.meta_id))
}

/** Which of these accounts are of the tenant's numbers in this app. */
export const findOwnAccounts = async (
  tx: Tx,
  accounts: readonly { wabaId: string; appId: string }[],
): Promise<Set<string>> => {
  const { rows } = await sql<{ key: string }>`
    select distinct n.waba_id || ' ' || n.app_id as key from numbers n
    join unnest(${accounts.map((a) => a.wabaId)}::text[], ${accounts.map((a) => a.appId)}::text[]) as a (waba_id, app_id)
      on a.waba_id = n.waba_id and a.app_id = n.app_id::text
    where n.tenant_id = ${tx.tenantId}`.execute(tx.sql)
  return new Set(rows.map((row) => row.key))
}
