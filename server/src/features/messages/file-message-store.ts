import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { FileRow } from '../media/file-view.ts'

export type FileMessage = { id: string; conversation_id: string }

/** The messages that carry a file, the newest first; those their customer deleted carry nothing any more. */
export const findFileMessages = async (tx: Tx, fileId: string): Promise<FileMessage[]> => {
  const { rows } = await sql<FileMessage>`
    select id, conversation_id from messages where tenant_id = ${tx.tenantId} and file_id = ${fileId}
      and revoked_at is null
    order by seq desc limit 1000`.execute(tx.sql)
  return rows
}

/** Counts a change of messages whose file changed. */
export const countChange = async (tx: Tx, messageIds: readonly string[]): Promise<void> => {
  await sql`update messages set revision = revision + 1 where tenant_id = ${tx.tenantId} and id = any(${messageIds}::uuid[])`.execute(
    tx.sql,
  )
}

/** The messages that wait in the outbox for WhatsApp to have this file. */
export const findWaitingForFile = async (tx: Tx, fileId: string, numberId: string): Promise<FileMessage[]> => {
  const { rows } = await sql<FileMessage>`
    select message_id as id, conversation_id from outbox
    where tenant_id = ${tx.tenantId} and file_id = ${fileId} and number_id = ${numberId} and state = 'queued'`.execute(
    tx.sql,
  )
  return rows
}

/** Puts WhatsApp's id of a file in the place of ours, in everything that waits for it, which is due now. */
export const nameFile = async (
  tx: Tx,
  { fileId, numberId, mediaId }: { fileId: string; numberId: string; mediaId: string },
): Promise<void> => {
  await sql`
    update outbox set next_attempt_at = ${new Date(tx.now)}, file_id = null,
      request = replace(request::text, ${JSON.stringify(fileId)}, ${JSON.stringify(mediaId)})::jsonb
    where tenant_id = ${tx.tenantId} and file_id = ${fileId} and number_id = ${numberId} and state = 'queued'`.execute(
    tx.sql,
  )
}

export type FileInConversation = FileRow & {
  message_id: string
  conversation_id: string
  direction: string
  sent_at: Date
}

const sorts = {
  seen: sql`and f.kind in ('image', 'video', 'sticker')`,
  heard: sql`and f.kind = 'audio'`,
  documents: sql`and f.kind = 'document'`,
}

/** The files that can be opened in these conversations, the newest first; what its customer deleted is none. */
export const findFilesIn = async (
  tx: Tx,
  conversationIds: readonly string[],
  {
    sort,
    before,
    limit,
  }: { sort: keyof typeof sorts | null; before: { at: number; id: string } | null; limit: number },
): Promise<FileInConversation[]> => {
  const position = before
    ? sql`and (m.sent_at, m.seq) < (${new Date(before.at)}, (select seq from messages where tenant_id = ${tx.tenantId} and id = ${before.id}))`
    : sql``
  const { rows } = await sql<FileInConversation>`
    select m.id as message_id, m.conversation_id, m.direction, m.sent_at, f.id, f.kind, f.state, f.reason, f.mime, f.name, f.size,
      f.width, f.height, f.seconds, f.waveform, f.has_thumbnail
    from messages m join files f on f.tenant_id = m.tenant_id and f.id = m.file_id
    where m.tenant_id = ${tx.tenantId} and m.conversation_id = any(${conversationIds}::uuid[]) and m.file_id is not null
      and m.revoked_at is null and f.state = 'kept' ${sort === null ? sql`` : sorts[sort]} ${position}
    order by m.sent_at desc, m.seq desc limit ${limit}`.execute(tx.sql)
  return rows
}
