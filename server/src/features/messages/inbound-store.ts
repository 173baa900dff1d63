import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { NewInbound } from './new-inbound.ts'
import { keyOfWamid, type Wamid } from './wamid-key.ts'

/**
 * Which of these messages are stored already, and which were changed or deleted by their customer before they came; asked together,
 * because this is asked about every message.
 */
export const findKnownWamids = async (
  tx: Tx,
  keys: readonly Wamid[],
): Promise<{ stored: Set<string>; amended: Wamid[] }> => {
  if (keys.length === 0) return { stored: new Set(), amended: [] }
  const numbers = [...new Set(keys.map((key) => key.numberId))]
  const wamids = keys.map((key) => key.wamid)
  const { rows } = await sql<{ number_id: string; wamid: string; amends: boolean }>`
    select number_id, wamid, false as amends from messages
    where tenant_id = ${tx.tenantId} and number_id = any(${numbers}::uuid[]) and wamid = any(${wamids}::text[])
    union all
    select number_id, original_wamid, true from amendments
    where tenant_id = ${tx.tenantId} and number_id = any(${numbers}::uuid[]) and original_wamid = any(${wamids}::text[])`.execute(
    tx.sql,
  )
  const of = (amends: boolean) =>
    rows.filter((row) => row.amends === amends).map(({ number_id, wamid }): Wamid => ({ numberId: number_id, wamid }))
  return { stored: new Set(of(false).map(keyOfWamid)), amended: of(true) }
}

/** In which conversations these messages are. */
export const findPlaces = async (tx: Tx, keys: readonly Wamid[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ number_id: string; wamid: string; conversation_id: string }>`
    select m.number_id, m.wamid, m.conversation_id from messages m
    join unnest(${keys.map((key) => key.numberId)}::uuid[], ${keys.map((key) => key.wamid)}::text[]) as k (number_id, wamid)
      on k.number_id = m.number_id and k.wamid = m.wamid
    where m.tenant_id = ${tx.tenantId}`.execute(tx.sql)
  return new Map(rows.map((row) => [keyOfWamid({ numberId: row.number_id, wamid: row.wamid }), row.conversation_id]))
}

/** Stores messages in the order given, but those another process stored meanwhile; returns how many. */
export const insertInbound = async (tx: Tx, messages: readonly NewInbound[]): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, content, file_id, author_kind, status,
      wamid, reply_to_wamid, sent_at, stored_at, delivered_at)
    select ${tx.tenantId}, r.id, r.conversation_id, r.number_id, 'in', r.type, r.body, r.preview, r.content, r.file_id, 'customer', 'received',
      r.wamid, r.reply_to_wamid, r.sent_at, r.stored_at, r.stored_at
    from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as r (id uuid, conversation_id uuid, number_id uuid, type text, body text,
      preview text, content jsonb, file_id uuid, wamid text, reply_to_wamid text, sent_at timestamptz, stored_at timestamptz)
    on conflict (tenant_id, number_id, wamid) where wamid is not null do nothing`.execute(tx.sql)
  return Number(numAffectedRows)
}
