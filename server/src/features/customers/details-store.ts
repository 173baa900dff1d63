import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type FieldChange = { field: string; before: string; after: string }

export const findNote = (tx: Tx, id: string): Promise<{ note: string; created_at: Date } | undefined> =>
  tx.sql
    .selectFrom('customers')
    .select(['note', 'created_at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The latest changes of a customer, newest first. */
export const findChanges = async (
  tx: Tx,
  customerId: string,
  limit: number,
): Promise<{ at: Date; user_id: string; name: string; changes: FieldChange[] }[]> => {
  const { rows } = await sql<{ at: Date; user_id: string; name: string; changes: FieldChange[] }>`
    select h.at, h.user_id, u.name, h.changes
    from customer_changes h join users u on u.tenant_id = h.tenant_id and u.id = h.user_id
    where h.tenant_id = ${tx.tenantId} and h.customer_id = ${customerId} order by h.at desc, h.id desc limit ${limit}`.execute(
    tx.sql,
  )
  return rows
}

export type KeptRow = {
  saved_name: string | null
  note: string
  properties: Record<string, string | number>
  revision: number
}

/** What is kept of a customer, locked until the transaction ends. */
export const lockKept = (tx: Tx, id: string): Promise<KeptRow | undefined> =>
  tx.sql
    .selectFrom('customers')
    .select(['saved_name', 'note', 'revision'])
    .select((e) => e.ref('properties').$castTo<Record<string, string | number>>().as('properties'))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const saveKept = async (tx: Tx, id: string, kept: Omit<KeptRow, 'revision'>): Promise<void> => {
  await sql`
    update customers set saved_name = ${kept.saved_name}, note = ${kept.note},
      properties = ${JSON.stringify(kept.properties)}::jsonb, revision = revision + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
}

export const insertChange = async (
  tx: Tx,
  row: { id: string; customerId: string; userId: string; changes: readonly FieldChange[] },
): Promise<void> => {
  await tx.sql
    .insertInto('customer_changes')
    .values({
      tenant_id: tx.tenantId,
      id: row.id,
      customer_id: row.customerId,
      at: new Date(tx.now),
      user_id: row.userId,
      changes: JSON.stringify(row.changes),
    })
    .execute()
}
