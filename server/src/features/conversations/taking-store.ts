import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** Remembers when a conversation first became somebody's own; later times with the same agent count no more. */
export const insertTaking = async (tx: Tx, conversationId: string, userId: string): Promise<void> => {
  await sql`
    insert into takings (tenant_id, user_id, conversation_id, at)
    values (${tx.tenantId}, ${userId}, ${conversationId}, ${new Date(tx.now)}) on conflict do nothing`.execute(tx.sql)
}
