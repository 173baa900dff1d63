import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type Load = { active: number; maximum: number }

/** How many conversations a user manages now, and how many he or she gets automatically at most. */
export const findLoad = async (tx: Tx, userId: string): Promise<Load> => {
  const { rows } = await sql<Load>`
    select u.maximum, (
      select count(*)::int from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active'
    ) as active
    from users u where u.tenant_id = ${tx.tenantId} and u.id = ${userId}`.execute(tx.sql)
  return rows[0] ?? { active: 0, maximum: 0 }
}
