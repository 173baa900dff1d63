import type { MessageRequest } from '@centralino/cloud-api/send/message-request.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What is to be said to WhatsApp: a message of ours, or that the customer's messages were read. */
export type ReadRequest = { wamid: string; typing: boolean }

export type NewMessageRow = {
  conversationId: string
  numberId: string
  messageId: string
  recipient: string
  request: MessageRequest
  /** WhatsApp does not have this file yet: the message waits for it. */
  fileId?: string
  /** Goes out only as long as the conversation is the bot's. */
  byBot?: boolean
}

/** The file's coming makes it due. */
const whenThere = new Date('9999-01-01T00:00:00Z')

export const insertMessageRow = (tx: Tx, row: NewMessageRow): Promise<void> => insertMessageRows(tx, [row])

export const insertMessageRows = async (tx: Tx, rows: readonly NewMessageRow[]): Promise<void> => {
  const now = new Date(tx.now)
  await tx.sql
    .insertInto('outbox')
    .values(
      rows.map((row) => ({
        tenant_id: tx.tenantId,
        kind: 'message',
        conversation_id: row.conversationId,
        number_id: row.numberId,
        message_id: row.messageId,
        recipient: row.recipient,
        request: JSON.stringify(row.request),
        by_bot: row.byBot ?? false,
        file_id: row.fileId ?? null,
        next_attempt_at: row.fileId === undefined ? now : whenThere,
        created_at: now,
      })),
    )
    .execute()
}

export type NewReadRow = { conversationId: string; numberId: string; recipient: string; request: ReadRequest }

/** Puts a read mark into the outbox; one that still waits there is replaced, because the newer one says the same and more. */
export const replaceReadRow = async (tx: Tx, row: NewReadRow): Promise<void> => {
  const now = new Date(tx.now)
  await sql`
    with replaced as (
      delete from outbox where tenant_id = ${tx.tenantId} and conversation_id = ${row.conversationId} and kind = 'read' and state = 'queued'
    )
    insert into outbox (tenant_id, kind, conversation_id, number_id, recipient, request, next_attempt_at, created_at)
    values (${tx.tenantId}, 'read', ${row.conversationId}, ${row.numberId}, ${row.recipient}, ${JSON.stringify(row.request)}::jsonb,
      ${now}, ${now})`.execute(tx.sql)
}

export type Pending = 'queued' | 'sending'

/** The messages among these that are still in the outbox. */
export const findPending = async (tx: Tx, messageIds: readonly string[]): Promise<Map<string, Pending>> => {
  const rows = await tx.sql
    .selectFrom('outbox')
    .select(['message_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`message_id = any(${messageIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.message_id as string, row.state as Pending]))
}

/** A row as it was claimed: the number of the attempt tells a later claim of the same row from this one. */
export type Claim = { id: number; attempts: number }

/** Which of these claims still stand; the rows stay locked until the transaction ends. */
export const findStanding = async (tx: Tx, claims: readonly Claim[]): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    select o.id from outbox o
    join unnest(${claims.map((c) => c.id)}::bigint[], ${claims.map((c) => c.attempts)}::int[]) as c (id, attempts)
      on c.id = o.id and c.attempts = o.attempts
    where o.tenant_id = ${tx.tenantId} and o.state = 'sending'
    order by o.id for update of o`.execute(tx.sql)
  return new Set(rows.map((row) => row.id))
}

/** Puts rows back into the queue, each to be tried at its own time. */
export const requeueRows = async (tx: Tx, rows: readonly { id: number; at: number }[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    update outbox o set state = 'queued', lease_until = null, next_attempt_at = r.at
    from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map((row) => new Date(row.at))}::timestamptz[]) as r (id, at)
    where o.tenant_id = ${tx.tenantId} and o.id = r.id`.execute(tx.sql)
}

export const deleteRows = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return
  await sql`delete from outbox where tenant_id = ${tx.tenantId} and id = any(${ids}::bigint[])`.execute(tx.sql)
}

/** Takes out of the outbox what bots have not said yet in these conversations; returns those messages. */
export const deleteUnsaidOfBots = async (tx: Tx, conversationIds: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ message_id: string }>`
    delete from outbox
    where tenant_id = ${tx.tenantId} and conversation_id = any(${conversationIds}::uuid[]) and by_bot and state = 'queued'
    returning message_id`.execute(tx.sql)
  return rows.map((row) => row.message_id)
}

/** Takes messages out of the outbox: nothing is left to be said about them. */
export const deleteRowsOf = async (tx: Tx, messageIds: readonly string[]): Promise<void> => {
  await sql`delete from outbox where tenant_id = ${tx.tenantId} and message_id = any(${messageIds}::uuid[])`.execute(
    tx.sql,
  )
}
