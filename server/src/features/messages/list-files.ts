import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type { listCustomerFiles as contract } from '@centralino/contract/history.ts'
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts'
import type { Tx } from '../../platform/tx.ts'
import { fileView } from '../media/file-view.ts'
import { type FileInConversation, findFilesIn } from './file-message-store.ts'

/** A page of the files in these conversations, the newest first, for whoever may read all of them. */
export const pageOfFiles = async (
  tx: Tx,
  conversationIds: readonly string[],
  { cursor, limit, sort }: Received<typeof contract>['query'],
): Promise<Answer<typeof contract>> => {
  const before = cursor === undefined ? null : decodeCursor(cursor)
  const rows = await findFilesIn(tx, conversationIds, { sort: sort ?? null, before, limit: limit + 1 })
  return pageOf(rows, limit, view, (row) => ({ at: row.sent_at.getTime(), id: row.message_id }))
}

const view = ({ message_id, conversation_id, direction, sent_at, ...file }: FileInConversation) => ({
  messageId: message_id,
  conversationId: conversation_id,
  direction: direction as 'in' | 'out',
  sentAt: sent_at.toISOString(),
  file: fileView(file),
})
