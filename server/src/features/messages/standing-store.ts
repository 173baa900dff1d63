import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { Standing } from './standing.ts'

/** Messages of ours with how far they have come, by id. */
export type Standings = Map<string, { conversationId: string; numberId: string; standing: Standing }>

const ms = (date: Date | null): number | null => date?.getTime() ?? null
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const findStandings = async (tx: Tx, ids: readonly string[]): Promise<Standings> => {
  const rows = await tx.sql
    .selectFrom('messages')
    .select(['id', 'conversation_id', 'number_id', 'status', 'wamid', 'error'])
    .select(['accepted_at', 'delivered_at', 'read_at', 'played_at', 'failed_at'])
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        conversationId: row.conversation_id,
        numberId: row.number_id,
        standing: {
          status: row.status as Standing['status'],
          wamid: row.wamid,
          error: row.error as Standing['error'],
          acceptedAt: ms(row.accepted_at),
          deliveredAt: ms(row.delivered_at),
          readAt: ms(row.read_at),
          playedAt: ms(row.played_at),
          failedAt: ms(row.failed_at),
        },
      },
    ]),
  )
}

/** Writes standings, all in one statement. A wamid that another message has already stays with that one. */
export const writeStandings = async (tx: Tx, standings: Standings): Promise<void> => {
  const rows = [...standings].map(([id, { standing }]) => ({
    id,
    status: standing.status,
    wamid: standing.wamid,
    error: standing.error,
    accepted_at: iso(standing.acceptedAt),
    delivered_at: iso(standing.deliveredAt),
    read_at: iso(standing.readAt),
    played_at: iso(standing.playedAt),
    failed_at: iso(standing.failedAt),
  }))
  await sql`
    update messages m set status = r.status, error = r.error, accepted_at = r.accepted_at, delivered_at = r.delivered_at,
      read_at = r.read_at, played_at = r.played_at, failed_at = r.failed_at, revision = m.revision + 1,
      wamid = case when exists (
        select from messages o where o.tenant_id = m.tenant_id and o.number_id = m.number_id and o.wamid = r.wamid and o.id <> m.id
      ) then m.wamid else r.wamid end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, status text, wamid text, error jsonb,
      accepted_at timestamptz, delivered_at timestamptz, read_at timestamptz, played_at timestamptz, failed_at timestamptz)
    where m.tenant_id = ${tx.tenantId} and m.id = r.id`.execute(tx.sql)
}

export type ReportKey = { numberId: string; wamid: string; opaqueId: string | null }

/** Which messages of ours these reports speak of: by WhatsApp's id, else by our own. In the order given; null: none known. */
export const findReported = async (
  tx: Tx,
  keys: readonly ReportKey[],
): Promise<({ id: string; conversationId: string } | null)[]> => {
  const { rows } = await sql<{ id: string | null; conversation_id: string | null }>`
    select coalesce(w.id, o.id) as id, coalesce(w.conversation_id, o.conversation_id) as conversation_id
    from unnest(${keys.map((k) => k.numberId)}::uuid[], ${keys.map((k) => k.wamid)}::text[], ${keys.map((k) => k.opaqueId)}::uuid[])
      with ordinality as k (number_id, wamid, opaque_id, position)
    left join messages w on w.tenant_id = ${tx.tenantId} and w.number_id = k.number_id and w.wamid = k.wamid and w.direction = 'out'
    left join messages o on w.id is null and o.tenant_id = ${tx.tenantId} and o.id = k.opaque_id and o.number_id = k.number_id
      and o.direction = 'out'
    order by k.position`.execute(tx.sql)
  return rows.map(({ id, conversation_id }) => (id && conversation_id ? { id, conversationId: conversation_id } : null))
}
