import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type Tally = { status: 1 | 2 | 3; count: number; oldest_at: Date | null; with_bot: number }
export type Workforce = { ready: number; places: number; freePlaces: number; closedLastHour: number }

/** The waiting list by status; `skillsetIds` null means all. */
export const findTallies = async (tx: Tx, skillsetIds: readonly string[] | null): Promise<Tally[]> => {
  const confined = skillsetIds ? sql`and c.skillset_id = any(${skillsetIds}::uuid[])` : sql``
  const { rows } = await sql<Tally>`
    select case c.state when 'parked' then 2 when 'suspended' then 3 else 1 end as status,
      count(*)::int as count, min(coalesce(c.waiting_since, c.created_at)) as oldest_at,
      (count(*) filter (where c.bot_ends_at is not null))::int as with_bot
    from conversations c
    where c.tenant_id = ${tx.tenantId}
      and (c.state in ('waiting', 'parked', 'suspended') or (c.state = 'active' and c.opened_at is null))
      and not (c.state = 'parked' and c.cause is not distinct from 'template') ${confined}
    group by 1`.execute(tx.sql)
  return rows
}

/** Who is Ready in these skillsets (null: at all), with how many places, and how much of theirs was closed in the last hour. */
export const findWorkforce = async (tx: Tx, skillsetIds: readonly string[] | null): Promise<Workforce> => {
  const confined = skillsetIds
    ? sql`and exists (select from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id and m.skillset_id = any(${skillsetIds}::uuid[]))`
    : sql`and exists (select from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id)`
  const theirs = skillsetIds ? sql`and c.skillset_id = any(${skillsetIds}::uuid[])` : sql``
  const { rows } = await sql<Workforce>`
    select count(*)::int as ready, coalesce(sum(u.maximum), 0)::int as places,
      coalesce(sum(greatest(0, u.maximum - (
        select count(*) from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active'
      ))), 0)::int as "freePlaces",
      (select count(*)::int from conversations c where c.tenant_id = ${tx.tenantId} and c.state = 'closed'
        and c.closed_at > ${new Date(tx.now - 3_600_000)} ${theirs}) as "closedLastHour"
    from users u where u.tenant_id = ${tx.tenantId} and u.enabled and u.status = 'ready' ${confined}`.execute(tx.sql)
  return rows[0] as Workforce
}
