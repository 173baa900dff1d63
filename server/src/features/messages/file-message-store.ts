import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type FileMessage = { id: string; conversation_id: string }

/** The messages that carry a file, the newest first. */
export const findFileMessages = async (tx: Tx, fileId: string): Promise<FileMessage[]> => {
  const { rows } = await sql<FileMessage>`
    select id, conversation_id from messages where tenant_id = ${tx.tenantId} and file_id = ${fileId}
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
