import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** Locks conversations in the order of their ids; those another transaction has are waited for or left out. */
export const lockConversations = async (
  tx: Tx,
  ids: readonly string[],
  others: 'wait' | 'skip',
): Promise<{ id: string; last_inbound_at: Date | null; bot_ends_at: Date | null }[]> => {
  const query = tx.sql
    .selectFrom('conversations')
    .select(['id', 'last_inbound_at', 'bot_ends_at'])
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
  return (others === 'skip' ? query.skipLocked() : query).execute()
}

export const setLastMessage = async (tx: Tx, id: string, messageId: string, at: Date): Promise<void> => {
  await tx.sql
    .updateTable('conversations')
    .set((eb) => ({ last_message_id: messageId, last_message_at: at, revision: eb('revision', '+', 1) }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute()
}

export const setLastMessages = async (tx: Tx, messageIds: ReadonlyMap<string, string>, at: Date): Promise<void> => {
  await sql`
    update conversations c set last_message_id = r.message_id, last_message_at = ${at}, revision = c.revision + 1
    from unnest(${[...messageIds.keys()]}::uuid[], ${[...messageIds.values()]}::uuid[]) as r (id, message_id)
    where c.tenant_id = ${tx.tenantId} and c.id = r.id`.execute(tx.sql)
}

/** Counts a change of those conversations whose last message is one of these. */
export const bumpWhereLast = async (tx: Tx, ids: readonly string[], messageIds: readonly string[]): Promise<void> => {
  await tx.sql
    .updateTable('conversations')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(sql<boolean>`last_message_id = any(${messageIds}::uuid[])`)
    .execute()
}
