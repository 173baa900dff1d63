import type { Reason } from '@centralino/domain/profiling/tree.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type StoredTree = { version: number; reasons: Reason[] }

/** The tree that holds now; before the first there is an empty one, version 0. */
export const findTree = async (tx: Tx): Promise<StoredTree> => {
  const row = await tx.sql
    .selectFrom('profiling_trees')
    .select(['version', 'reasons'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { version: row.version, reasons: row.reasons as Reason[] } : { version: 0, reasons: [] }
}

/** Adds a version; false when somebody else has just made the one of this number. */
export const insertTree = async (tx: Tx, { version, reasons }: StoredTree, by: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into profiling_trees (tenant_id, version, reasons, set_by, set_at)
    values (${tx.tenantId}, ${version}, ${JSON.stringify(reasons)}::jsonb, ${by}, ${new Date(tx.now)})
    on conflict do nothing`.execute(tx.sql)
  return numAffectedRows === 1n
}
