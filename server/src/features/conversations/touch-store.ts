import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** Locks the open conversations of a customer, in a stable order; returns their ids. */
export const lockOpenOf = async (tx: Tx, customerId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from conversations where tenant_id = ${tx.tenantId} and customer_id = ${customerId} and state <> 'closed'
    order by id for update`.execute(tx.sql)
  return rows.map(({ id }) => id)
}

/** Makes these conversations new to who holds them. */
export const touchConversations = async (tx: Tx, ids: readonly string[]): Promise<readonly string[]> => {
  if (ids.length > 0)
    await sql`update conversations set revision = revision + 1 where tenant_id = ${tx.tenantId} and id = any(${ids}::uuid[])`.execute(
      tx.sql,
    )
  return ids
}
