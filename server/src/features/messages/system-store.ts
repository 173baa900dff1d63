import { outgoingTime } from '@centralino/domain/message/window.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type NewOfSystem = {
  id: string
  conversationId: string
  numberId: string
  type: 'text' | 'interactive'
  text: string
  preview: string
  /** The Cloud API's object; null for text. */
  content: object | null
}

/** Stores messages by System that are to be sent. */
export const insertOfSystem = async (tx: Tx, messages: readonly NewOfSystem[]): Promise<void> => {
  await sql`
    insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, content, author_kind, status, sent_at, stored_at)
    select ${tx.tenantId}, r.id, r.conversation_id, r.number_id, 'out', r.type, r.body, r.preview, r.content::jsonb, 'system', 'queued',
      ${new Date(outgoingTime(tx.now))}, ${new Date(tx.now)}
    from unnest(${messages.map((m) => m.id)}::uuid[], ${messages.map((m) => m.conversationId)}::uuid[],
      ${messages.map((m) => m.numberId)}::uuid[], ${messages.map((m) => m.text)}::text[], ${messages.map((m) => m.preview)}::text[],
      ${messages.map((m) => m.type)}::text[], ${messages.map((m) => m.content && JSON.stringify(m.content))}::text[])
      as r (id, conversation_id, number_id, body, preview, type, content)`.execute(tx.sql)
}
