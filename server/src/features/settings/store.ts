import type { PriorityRules, RoutingSettings } from '@centralino/contract/routing.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What was set; null: nothing yet. */
export const findRoutingSettings = async (tx: Tx): Promise<RoutingSettings | null> => {
  const { rows } = await sql<RoutingSettings>`
    select response_seconds as "responseSeconds", misses_until_break as "missesUntilBreak", personal_seconds as "personalSeconds",
      return_seconds as "returnSeconds", grace_seconds as "graceSeconds", exclusive_end as "exclusiveEnd",
      last_agent_seconds as "lastAgentSeconds", over_maximum as "overMaximum"
    from routing_settings where tenant_id = ${tx.tenantId}`.execute(tx.sql)
  return rows[0] ?? null
}

export const saveRoutingSettings = async (tx: Tx, settings: RoutingSettings): Promise<void> => {
  const row = {
    response_seconds: settings.responseSeconds,
    misses_until_break: settings.missesUntilBreak,
    personal_seconds: settings.personalSeconds,
    return_seconds: settings.returnSeconds,
    grace_seconds: settings.graceSeconds,
    exclusive_end: settings.exclusiveEnd,
    last_agent_seconds: settings.lastAgentSeconds,
    over_maximum: settings.overMaximum,
  }
  await tx.sql
    .insertInto('routing_settings')
    .values({ tenant_id: tx.tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}

export const findPriorityRules = (tx: Tx): Promise<PriorityRules['items']> =>
  tx.sql
    .selectFrom('priority_rules')
    .select(['name', 'words', 'priority'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('position')
    .execute()

/** These and no others. Two administrators at once come one after the other. */
export const replacePriorityRules = async (tx: Tx, items: PriorityRules['items']): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('priority_rules'), ${tx.tenantId})`.execute(tx.sql)
  await tx.sql.deleteFrom('priority_rules').where('tenant_id', '=', tx.tenantId).execute()
  if (items.length === 0) return
  await tx.sql
    .insertInto('priority_rules')
    .values(items.map((item, position) => ({ tenant_id: tx.tenantId, position, ...item })))
    .execute()
}
