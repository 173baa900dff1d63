import type { Decision, RoutingSnapshot } from '@centralino/domain/routing/decide.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type DecisionRow = { id: string; at: Date; rules: number; outcome: unknown }

export const findDecisions = async (tx: Tx, conversationId: string): Promise<DecisionRow[]> => {
  const { rows } = await sql<DecisionRow>`
    select id, at, rules, outcome from decisions
    where tenant_id = ${tx.tenantId} and conversation_ids @> ${[conversationId]}::uuid[]
    order by at desc, id desc limit 50`.execute(tx.sql)
  return rows
}

/** The names of these users, by id. */
export const findNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx.sql
    .selectFrom('users')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export type StoredDecisionRow = {
  id: string
  at: Date
  rules: number
  snapshot: RoutingSnapshot
  outcome: Decision
}

/** Decisions with what they were made from, oldest first. */
export const findStoredDecisions = async (
  tx: Tx,
  limit: number,
  after: { at: Date; id: string } | null,
): Promise<StoredDecisionRow[]> => {
  const position = after ? sql`and (at, id) > (${after.at}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<StoredDecisionRow>`
    select id, at, rules, snapshot, outcome from decisions
    where tenant_id = ${tx.tenantId} ${position} order by at, id limit ${limit}`.execute(tx.sql)
  return rows
}
