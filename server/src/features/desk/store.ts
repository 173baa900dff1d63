import type { Tx } from '../../platform/tx.ts'

/** The number of the last feed event that this transaction's snapshot holds; 0 when there is none. */
export const feedPosition = async (tx: Tx): Promise<number> => {
  const row = await tx.sql
    .selectFrom('feed_counters')
    .select('last')
    .where('tenant_id', '=', tx.tenantId)
    .executeTakeFirst()
  return row?.last ?? 0
}
