import type { UserStatus } from '@centralino/domain/user/status.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

type Span = { from: Date; until: Date }

/** How many conversations were closed while they were with the user. */
export const countClosed = async (tx: Tx, userId: string, { from, until }: Span): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from conversations
    where tenant_id = ${tx.tenantId} and closed_by = ${userId} and state = 'closed' and closed_at >= ${from} and closed_at < ${until}`.execute(
    tx.sql,
  )
  return rows[0]?.count ?? 0
}

/** How many conversations the user manages now. */
export const countActive = async (tx: Tx, userId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from conversations
    where tenant_id = ${tx.tenantId} and assignee_id = ${userId} and state = 'active'`.execute(tx.sql)
  return rows[0]?.count ?? 0
}

/** The conversations that first became the user's in this span, with the moment, newest first. */
export const findTaken = async (tx: Tx, userId: string, { from, until }: Span): Promise<{ id: string; at: Date }[]> => {
  const { rows } = await sql<{ id: string; at: Date }>`
    select conversation_id as id, at from takings
    where tenant_id = ${tx.tenantId} and user_id = ${userId} and at >= ${from} and at < ${until} order by at desc`.execute(
    tx.sql,
  )
  return rows
}

/** The ids behind `countClosed`, newest first. */
export const findClosed = async (tx: Tx, userId: string, { from, until }: Span): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from conversations
    where tenant_id = ${tx.tenantId} and closed_by = ${userId} and state = 'closed' and closed_at >= ${from} and closed_at < ${until}
    order by closed_at desc, id`.execute(tx.sql)
  return rows.map(({ id }) => id)
}

/** The ids behind `countActive`, newest first. */
export const findActive = async (tx: Tx, userId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from conversations
    where tenant_id = ${tx.tenantId} and assignee_id = ${userId} and state = 'active' order by assigned_at desc, id`.execute(
    tx.sql,
  )
  return rows.map(({ id }) => id)
}

/** The agents of the tenant by status: whoever has that role or is a member of a skillset. */
export const countAgents = async (tx: Tx): Promise<Map<UserStatus, number>> => {
  const { rows } = await sql<{ status: UserStatus; count: number }>`
    select u.status, count(*)::int as count from users u
    where u.tenant_id = ${tx.tenantId} and u.enabled
      and (u.role = 'agent' or exists (select from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id))
    group by u.status`.execute(tx.sql)
  return new Map(rows.map(({ status, count }) => [status, count]))
}
