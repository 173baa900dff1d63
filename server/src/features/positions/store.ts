import type { Position } from '@centralino/contract/positions.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** Those who change the saved places come one after the other. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('positions'), ${tx.tenantId})`.execute(tx.sql)
}

export const findPositions = (tx: Tx): Promise<Position[]> =>
  tx.sql
    .selectFrom('positions')
    .select(['id', 'name', 'address', 'latitude', 'longitude'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const insertPosition = async (tx: Tx, { id, name, address, latitude, longitude }: Position): Promise<void> => {
  await sql`
    insert into positions (tenant_id, id, name, address, latitude, longitude, position)
    select ${tx.tenantId}, ${id}, ${name}, ${address}, ${latitude}, ${longitude}, coalesce(max(position) + 1, 0)
    from positions where tenant_id = ${tx.tenantId}`.execute(tx.sql)
}

/** False when there is none. */
export const updatePosition = async (tx: Tx, { id, ...values }: Position): Promise<boolean> => {
  const { numUpdatedRows } = await tx.sql
    .updateTable('positions')
    .set(values)
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when there is none. */
export const deletePosition = async (tx: Tx, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx.sql
    .deleteFrom('positions')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export const savePositionOrder = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await sql`
    update positions p set position = o.n from unnest(${ids}::uuid[]) with ordinality as o (id, n)
    where p.tenant_id = ${tx.tenantId} and p.id = o.id`.execute(tx.sql)
}
