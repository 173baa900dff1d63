import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { MessageError } from './message-errors.ts'
import type { Report } from './standing.ts'

export type EarlyReport = Report & { numberId: string; wamid: string }

/**
 * Whoever keeps reports for later and whoever gives a message its wamid take turns: otherwise each could look before the other
 * has committed, and the report would wait for ever.
 */
export const takeEarlyTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('early_statuses'), ${tx.tenantId})`.execute(tx.sql)
}

/** Keeps reports about a wamid no message has yet. */
export const insertEarly = async (tx: Tx, reports: readonly EarlyReport[]): Promise<void> => {
  const statuses = reports.map(({ status, at, error }) => JSON.stringify({ status, at, error }))
  await sql`
    insert into early_statuses (tenant_id, number_id, wamid, status, received_at)
    select ${tx.tenantId}, r.number_id, r.wamid, r.status::jsonb, ${new Date(tx.now)}
    from unnest(${reports.map((r) => r.numberId)}::uuid[], ${reports.map((r) => r.wamid)}::text[], ${statuses}::text[])
      as r (number_id, wamid, status)`.execute(tx.sql)
}

/** Takes out what was kept about these wamids. */
export const takeEarly = async (
  tx: Tx,
  keys: readonly { numberId: string; wamid: string }[],
): Promise<EarlyReport[]> => {
  const { rows } = await sql<{
    number_id: string
    wamid: string
    status: { status: Report['status']; at: number; error: MessageError | null }
  }>`
    delete from early_statuses e
    using unnest(${keys.map((k) => k.numberId)}::uuid[], ${keys.map((k) => k.wamid)}::text[]) as k (number_id, wamid)
    where e.tenant_id = ${tx.tenantId} and e.number_id = k.number_id and e.wamid = k.wamid
    returning e.number_id, e.wamid, e.status`.execute(tx.sql)
  return rows.map(({ number_id, wamid, status }) => ({ ...status, numberId: number_id, wamid }))
}

/** Drops what was kept before `before`: other programs may send from the same number, and their messages never come here. */
export const dropEarly = async (tx: Tx, before: Date): Promise<void> => {
  await tx.sql
    .deleteFrom('early_statuses')
    .where('tenant_id', '=', tx.tenantId)
    .where('received_at', '<', before)
    .execute()
}
