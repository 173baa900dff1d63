import { outgoingTime } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'

export type NewEvent = {
  id: string
  conversation: { id: string; number_id: string }
  content: unknown
  preview: string
}

/** Lines by System in threads. Their status is one that nothing changes: nobody ever reports about them. */
export const insertEvents = async (tx: Tx, events: readonly NewEvent[]): Promise<void> => {
  await tx.sql
    .insertInto('messages')
    .values(
      events.map(({ id, conversation, content, preview }) => ({
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
      })),
    )
    .execute()
}
