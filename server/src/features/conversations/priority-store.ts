import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** The priority of the conversation `c` in this skillset: whichever is most urgent of number, skillset, customer and rules. */
export const mostUrgent = (
  tx: Tx,
  skillsetId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`greatest(c.rule_priority,
  (select n.priority from numbers n where n.tenant_id = ${tx.tenantId} and n.id = c.number_id),
  (select u.priority from customers u where u.tenant_id = ${tx.tenantId} and u.id = c.customer_id),
  (select s.priority from skillsets s where s.tenant_id = ${tx.tenantId} and s.id = ${skillsetId}))`

/** Those of a number, a skillset or a customer. */
export type Concerned = { numberId: string } | { skillsetId: string } | { customerId: string }

const concerned = (which: Concerned): RawBuilder<unknown> => {
  if ('numberId' in which) return sql`c.number_id = ${which.numberId}`
  return 'skillsetId' in which ? sql`c.skillset_id = ${which.skillsetId}` : sql`c.customer_id = ${which.customerId}`
}

/** Brings the priority of what is open to what holds now; returns the ids of those that show it. A customer's own is always shown. */
export const refreshPriorities = async (tx: Tx, which: Concerned): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update conversations c set priority = p.priority, revision = c.revision + 1
    from (
      select c.id, ${mostUrgent(tx, sql`c.skillset_id`)} as priority from conversations c
      where c.tenant_id = ${tx.tenantId} and c.state <> 'closed' and ${concerned(which)}
      order by c.id for update of c
    ) p
    where c.tenant_id = ${tx.tenantId} and c.id = p.id and ${'customerId' in which ? sql`true` : sql`c.priority <> p.priority`}
    returning c.id`.execute(tx.sql)
  return rows.map(({ id }) => id)
}
