import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { NewInbound } from './new-inbound.ts'

/** Which of these messages are stored already, as `<number id> <wamid>`. */
export const findKnownWamids = async (
  tx: Tx,
  keys: readonly { numberId: string; wamid: string }[],
): Promise<Set<string>> => {
  if (keys.length === 0) return new Set()
  const { rows } = await sql<{ number_id: string; wamid: string }>`
    select number_id, wamid from messages
    where tenant_id = ${tx.tenantId} and number_id = any(${[...new Set(keys.map((key) => key.numberId))]}::uuid[])
      and wamid = any(${keys.map((key) => key.wamid)}::text[])`.execute(tx.sql)
  return new Set(rows.map((row) => `${row.number_id} ${row.wamid}`))
}

/** Stores messages in the order given, but those another process stored meanwhile; returns how many. */
export const insertInbound = async (tx: Tx, messages: readonly NewInbound[]): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, content, author_kind, status,
      wamid, reply_to_wamid, sent_at, stored_at, delivered_at)
    select ${tx.tenantId}, r.id, r.conversation_id, r.number_id, 'in', r.type, r.body, r.preview, r.content, 'customer', 'received',
      r.wamid, r.reply_to_wamid, r.sent_at, r.stored_at, r.stored_at
    from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as r (id uuid, conversation_id uuid, number_id uuid, type text, body text,
      preview text, content jsonb, wamid text, reply_to_wamid text, sent_at timestamptz, stored_at timestamptz)
    on conflict (tenant_id, number_id, wamid) where wamid is not null do nothing`.execute(tx.sql)
  return Number(numAffectedRows)
}
