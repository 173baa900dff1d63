import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import { selectMessages } from './store.ts'
import type { MessageRow } from './view.ts'

/**
 * What customer and house said to each other, and the lines that explain it. Named one by one, so that whatever stays inside (notes,
 * and lines that come later) is left out: what is ours and was never to go out has the status of what was received.
 */
const said = sql`(
  m.direction = 'in'
  or (m.direction = 'out' and m.status <> 'received' and m.type not in ('event', 'note'))
  or (m.type = 'event' and m.content ->> 'event' in ('transferred', 'taken', 'closed', 'closed_by'))
)`

/** Up to `upTo` and after a position, oldest first. */
export const findSaid = (
  tx: Tx,
  conversationId: string,
  upTo: number,
  after: { at: Date; seq: number } | null,
  limit: number,
): Promise<MessageRow[]> => {
  const position = after ? sql`and (m.sent_at, m.seq) > (${after.at}, ${after.seq})` : sql``
  return selectMessages(
    tx,
    sql`and m.conversation_id = ${conversationId} and m.seq <= ${upTo} and ${said} ${position} order by m.sent_at, m.seq limit ${limit}`,
  )
}

/** The newest ones up to `upTo`, newest first. */
export const findLastSaid = (tx: Tx, conversationId: string, upTo: number, limit: number): Promise<MessageRow[]> =>
  selectMessages(
    tx,
    sql`and m.conversation_id = ${conversationId} and m.seq <= ${upTo} and ${said} order by m.sent_at desc, m.seq desc limit ${limit}`,
  )

export type SaidCount = { messages: number; files: number; upTo: number; from: Date | null; to: Date | null }

export const countSaid = async (tx: Tx, conversationId: string): Promise<SaidCount> => {
  const { rows } = await sql<{ messages: number; files: number; up_to: number; first: Date | null; last: Date | null }>`
    select count(*) filter (where m.type <> 'event')::int as messages,
      count(*) filter (where m.type in ('image', 'video', 'audio', 'document', 'sticker') and m.revoked_at is null)::int as files,
      coalesce(max(m.seq), 0) as up_to, min(m.sent_at) as first, max(m.sent_at) as last
    from messages m where m.tenant_id = ${tx.tenantId} and m.conversation_id = ${conversationId} and ${said}`.execute(
    tx.sql,
  )
  const row = rows[0]
  return {
    messages: row?.messages ?? 0,
    files: row?.files ?? 0,
    upTo: row?.up_to ?? 0,
    from: row?.first ?? null,
    to: row?.last ?? null,
  }
}

/** A file that was said, as far as a mail has to know it. */
export type SaidFile = { id: string; type: string; mime: string; name: string | null; size: number }

/**
 * The newest files that customer and house have of each other, each once, oldest first: kept, found harmless, not deleted by the
 * customer; of ours those that went out.
 */
export const findSaidFiles = async (
  tx: Tx,
  conversationId: string,
  upTo: number,
  limit: number,
): Promise<SaidFile[]> => {
  const { rows } = await sql<SaidFile>`
    select id, type, mime, name, size from (
      select f.id, m.type, f.mime, coalesce(f.name, m.content ->> 'filename') as name, f.size, max(m.seq) as seq
      from messages m join files f on f.tenant_id = m.tenant_id and f.id = m.file_id
      where m.tenant_id = ${tx.tenantId} and m.conversation_id = ${conversationId} and m.seq <= ${upTo} and ${said}
        and m.revoked_at is null and (m.direction = 'in' or m.status in ('sent', 'delivered', 'read', 'played'))
        and f.state = 'kept' and f.size is not null
      group by 1, 2, 3, 4, 5 order by seq desc limit ${limit}
    ) newest order by seq`.execute(tx.sql)
  return rows
}
