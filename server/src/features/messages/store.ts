import type { Message } from '@centralino/contract/messages.ts'
import { outgoingTime } from '@centralino/domain/message/window.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import { type MessageRow, messageView, type ReadMarkRow } from './view.ts'

/** Messages as their view needs them. `rest` starts with `and` and speaks of `m`. */
export const selectMessages = async (tx: Tx, rest: RawBuilder<unknown>): Promise<MessageRow[]> => {
  const { rows } = await sql<MessageRow>`
    select m.id, m.seq, m.conversation_id, m.direction, m.type, m.body, m.preview, m.content, m.author_kind, m.author_id,
      case m.author_kind when 'user' then u.name when 'customer' then '' else 'System' end as author_name,
      m.status, m.error, m.wamid, m.reply_to_wamid, r.id as reply_id, r.preview as reply_preview, r.direction as reply_direction,
      m.sent_at, m.stored_at, m.accepted_at, m.delivered_at, m.read_at, m.played_at, m.failed_at, m.edits, m.revoked_at, m.revision,
      m.file_id, f.kind as file_kind, f.state as file_state, f.reason as file_reason, f.mime as file_mime, f.name as file_name,
      f.size as file_size, f.width as file_width, f.height as file_height, f.seconds as file_seconds, f.waveform as file_waveform,
      f.has_thumbnail as file_has_thumbnail
    from messages m
    left join users u on u.tenant_id = m.tenant_id and u.id = m.author_id
    left join messages r on m.reply_to_wamid is not null and r.tenant_id = m.tenant_id and r.number_id = m.number_id and r.wamid = m.reply_to_wamid
    left join files f on m.file_id is not null and f.tenant_id = m.tenant_id and f.id = m.file_id
    where m.tenant_id = ${tx.tenantId} ${rest}`.execute(tx.sql)
  return rows
}

/** The views of these messages, by id. */
export const messageViews = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Message>> => {
  if (ids.length === 0) return new Map()
  const rows = await selectMessages(tx, sql`and m.id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, messageView(row)]))
}

export const viewOf = async (tx: Tx, id: string): Promise<Message> => (await messageViews(tx, [id])).get(id) as Message

export const findMessage = async (tx: Tx, id: string): Promise<MessageRow | undefined> =>
  (await selectMessages(tx, sql`and m.id = ${id}`))[0]

/** A conversation's messages before a position, newest first. */
export const findPage = (
  tx: Tx,
  conversationId: string,
  limit: number,
  before: { at: number; id: string } | null,
): Promise<MessageRow[]> => {
  const position = before
    ? sql`and (m.sent_at, m.seq) < (${new Date(before.at)}, (select seq from messages where tenant_id = ${tx.tenantId} and id = ${before.id}))`
    : sql``
  return selectMessages(
    tx,
    sql`and m.conversation_id = ${conversationId} ${position} order by m.sent_at desc, m.seq desc limit ${limit}`,
  )
}

/** Who on our side has read the conversation up to `from` or further, oldest mark first. */
export const findReads = async (tx: Tx, conversationId: string, from: number): Promise<ReadMarkRow[]> =>
  tx.sql
    .selectFrom('read_marks as r')
    .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.reader_id'))
    .select(['r.reader_kind', 'r.reader_id', 'u.name as reader_name', 'r.up_to_seq', 'r.at'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.conversation_id', '=', conversationId)
    .where('r.up_to_seq', '>=', from)
    .orderBy('r.at')
    .execute()

export type NewOutgoing = {
  id: string
  conversationId: string
  numberId: string
  type: string
  body: string
  preview: string
  content: Record<string, unknown> | null
  fileId?: string
  authorId: string
  replyToWamid: string | null
}

/** Stores a message of ours that is to be sent; false when its id was taken a moment ago. */
export const insertOutgoing = async (tx: Tx, message: NewOutgoing): Promise<boolean> => {
  const now = new Date(tx.now)
  const stored = await tx.sql
    .insertInto('messages')
    .values({
      tenant_id: tx.tenantId,
      id: message.id,
      conversation_id: message.conversationId,
      number_id: message.numberId,
      direction: 'out',
      type: message.type,
      body: message.body,
      preview: message.preview,
      content: message.content && JSON.stringify(message.content),
      file_id: message.fileId ?? null,
      author_kind: 'user',
      author_id: message.authorId,
      status: 'queued',
      reply_to_wamid: message.replyToWamid,
      sent_at: new Date(outgoingTime(tx.now)),
      stored_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return stored !== undefined
}

/** A message begins anew. Its wamid stays until WhatsApp gives another: late statuses about the first sending carry it. */
export const queueAgain = async (tx: Tx, id: string): Promise<void> => {
  await tx.sql
    .updateTable('messages')
    .set((eb) => ({
      status: 'queued',
      error: null,
      accepted_at: null,
      failed_at: null,
      revision: eb('revision', '+', 1),
    }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute()
}

export const leaveMessage = async (tx: Tx, id: string, error: object): Promise<void> => {
  await tx.sql
    .updateTable('messages')
    .set((eb) => ({
      status: 'failed',
      error: JSON.stringify(error),
      failed_at: new Date(tx.now),
      revision: eb('revision', '+', 1),
    }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute()
}
