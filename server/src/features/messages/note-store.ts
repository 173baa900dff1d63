import { outgoingTime } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'

export type NewNote = {
  id: string
  conversation: { id: string; number_id: string }
  text: string
  preview: string
  mentions: readonly { id: string; name: string }[]
  authorId: string
}

/** Stores a note. Nothing is ever sent of it, and its status is one that nothing changes; false when its id was taken a moment ago. */
export const insertNote = async (tx: Tx, note: NewNote): Promise<boolean> => {
  const stored = await tx.sql
    .insertInto('messages')
    .values({
      tenant_id: tx.tenantId,
      id: note.id,
      conversation_id: note.conversation.id,
      number_id: note.conversation.number_id,
      direction: 'out',
      type: 'note',
      body: note.text,
      preview: note.preview,
      content: JSON.stringify({ text: note.text, mentions: note.mentions }),
      author_kind: 'user',
      author_id: note.authorId,
      status: 'noted',
      sent_at: new Date(outgoingTime(tx.now)),
      stored_at: new Date(tx.now),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return stored !== undefined
}
