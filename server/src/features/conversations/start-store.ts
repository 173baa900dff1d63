import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** The 24 hours are the customer's on that number, whichever conversation they last wrote in. */
export const takeOverWindow = async (tx: Tx, id: string): Promise<void> => {
  await sql`
    update conversations c set last_inbound_at = (
      select max(o.last_inbound_at) from conversations o
      where o.tenant_id = c.tenant_id and o.customer_id = c.customer_id and o.number_id = c.number_id)
    where c.tenant_id = ${tx.tenantId} and c.id = ${id}`.execute(tx.sql)
}
