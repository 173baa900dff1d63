import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export const markOpened = async (tx: Tx, id: string): Promise<void> => {
  await sql`
    update conversations set opened_at = coalesce(opened_at, ${new Date(tx.now)}), waiting_since = null, unread = 0,
      newest_unread_at = null, oldest_unread_at = null, revision = revision + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
}

/** Notes that the user has read everything the customer wrote so far; null when the customer wrote nothing. */
export const insertReadMark = async (
  tx: Tx,
  conversationId: string,
  userId: string,
): Promise<{ upToSeq: number } | null> => {
  const { rows } = await sql<{ up_to_seq: number }>`
    insert into read_marks (tenant_id, conversation_id, reader_kind, reader_id, up_to_seq, at)
    select ${tx.tenantId}, ${conversationId}, 'user', ${userId}, max(seq), ${new Date(tx.now)}
    from messages where tenant_id = ${tx.tenantId} and conversation_id = ${conversationId} and direction = 'in'
    having max(seq) is not null
    returning up_to_seq`.execute(tx.sql)
  const row = rows[0]
  return row ? { upToSeq: row.up_to_seq } : null
}

/** Notes that System has read everything customers wrote so far in these conversations, where there is something it had not. */
export const insertSystemMarks = async (
  tx: Tx,
  conversationIds: readonly string[],
): Promise<{ conversation_id: string; up_to_seq: number }[]> => {
  const { rows } = await sql<{ conversation_id: string; up_to_seq: number }>`
    insert into read_marks (tenant_id, conversation_id, reader_kind, reader_id, up_to_seq, at)
    select ${tx.tenantId}, c.id, 'system', null, m.seq, ${new Date(tx.now)}
    from unnest(${conversationIds}::uuid[]) as c (id)
    cross join lateral (select max(seq) as seq from messages where tenant_id = ${tx.tenantId} and conversation_id = c.id and direction = 'in') m
    where m.seq is not null and not exists (
      select from read_marks r where r.tenant_id = ${tx.tenantId} and r.conversation_id = c.id and r.reader_kind = 'system' and r.up_to_seq >= m.seq)
    returning conversation_id, up_to_seq`.execute(tx.sql)
  return rows
}

/** Closes an active conversation; its place becomes free. */
export const markClosed = async (tx: Tx, id: string, closedBy: string, profile: unknown): Promise<void> => {
  const now = new Date(tx.now)
  await sql`
    with closed as (
      update conversations set state = 'closed', place = null, waiting_since = null, offer_ends_at = null, exclusive = false, bot_ends_at = null, bot = null, closed_at = ${now}, closed_by = ${closedBy},
        profile = ${profile === null ? null : JSON.stringify(profile)}::jsonb, revision = revision + 1
      where tenant_id = ${tx.tenantId} and id = ${id}
      returning assignee_id
    )
    update users set idle_since = ${now} where tenant_id = ${tx.tenantId} and id in (select assignee_id from closed)`.execute(
    tx.sql,
  )
}
