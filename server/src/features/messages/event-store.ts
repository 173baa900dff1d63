import { outgoingTime } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'

type NewEvent = { id: string; conversation: { id: string; number_id: string }; content: unknown; preview: string }

/** A line by System in a thread. Its status is one that nothing changes: nobody ever reports about it. */
export const insertEvent = async (tx: Tx, { id, conversation, content, preview }: NewEvent): Promise<void> => {
  await tx.sql
    .insertInto('messages')
    .values({
      tenant_id: tx.tenantId,
      id,
      conversation_id: conversation.id,
      number_id: conversation.number_id,
      direction: 'out',
      type: 'event',
      content: JSON.stringify(content),
      preview,
      author_kind: 'system',
      status: 'received',
      sent_at: new Date(outgoingTime(tx.now)),
      stored_at: new Date(tx.now),
    })
    .execute()
}
