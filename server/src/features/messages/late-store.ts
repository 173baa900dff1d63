import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { Abandoned } from './claim-store.ts'

export type Late = { conversation_id: string; since: Date }

/**
 * Conversations with something that is still being said after its lease, or with a message that was to be tried long ago;
 * `conversationId` null: of the whole tenant, the longest first.
 */
export const findLate = async (
  tx: Tx,
  { leaseBefore, dueBefore }: { leaseBefore: number; dueBefore: number },
  conversationId: string | null,
): Promise<Late[]> => {
  const only = conversationId === null ? sql`` : sql`and conversation_id = ${conversationId}`
  const { rows } = await sql<Late>`
    select conversation_id, min(since) as since from (
      select conversation_id, lease_until as since from outbox
      where tenant_id = ${tx.tenantId} and state = 'sending' and lease_until < ${new Date(leaseBefore)} ${only}
      union all
      select conversation_id, next_attempt_at from outbox
      where tenant_id = ${tx.tenantId} and state = 'queued' and kind = 'message' and next_attempt_at < ${new Date(dueBefore)} ${only}
    ) late
    group by conversation_id order by 2 limit 10000`.execute(tx.sql)
  return rows
}

/** What of a conversation is still being said after its lease. */
export const findAbandonedOf = async (tx: Tx, conversationId: string): Promise<Abandoned[]> => {
  const { rows } = await sql<Abandoned>`
    select id, attempts, tenant_id, kind, conversation_id, message_id from outbox
    where tenant_id = ${tx.tenantId} and conversation_id = ${conversationId} and state = 'sending'
      and lease_until <= ${new Date(tx.now)}`.execute(tx.sql)
  return rows
}
