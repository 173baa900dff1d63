import type { Assignment } from '@centralino/contract/conversations.ts'
import type { Condition } from '@centralino/domain/transfer/condition.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import { mostUrgent } from './priority-store.ts'
import { insertTaking } from './taking-store.ts'

const at = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

/**
 * Writes a conversation's condition. An active one keeps its place with the same agent, or takes the lowest free one, which may be
 * above the maximum: whether it may is the caller's question.
 */
export const saveCondition = async (
  tx: Tx,
  id: string,
  it: Condition,
  assignment: Assignment | null,
): Promise<void> => {
  await sql`
    update conversations c set
      state = ${it.state},
      assignee_id = ${it.assigneeId}::uuid,
      skillset_id = ${it.skillsetId}::uuid,
      queue = ${it.queue},
      exclusive = ${it.exclusive},
      expired = ${it.expired},
      cause = ${it.cause},
      assignment = ${assignment && JSON.stringify(assignment)}::jsonb,
      offer_ends_at = ${at(it.offerEndsAt)}::timestamptz,
      missed_by = ${it.missedBy}::uuid[],
      tried_skillsets = ${it.triedSkillsets}::uuid[],
      unanswered_since = ${at(it.unansweredSince)}::timestamptz,
      last_called_at = ${at(it.lastCalledAt)}::timestamptz,
      bot_ends_at = ${at(it.botEndsAt)}::timestamptz,
      bot_asked = ${it.botAsked},
      bot = case when ${at(it.botEndsAt)}::timestamptz is not null then c.bot end,
      step_since = ${at(it.stepSince)}::timestamptz,
      priority = case when c.skillset_id is distinct from ${it.skillsetId}::uuid then ${mostUrgent(tx, sql`${it.skillsetId}::uuid`)} else c.priority end,
      place = case
        when ${it.state} <> 'active' then null
        when c.state = 'active' and c.assignee_id = ${it.assigneeId}::uuid then c.place
        else (
          select min(p) from generate_series(1, 1 + (
            select count(*)::int from conversations o
            where o.tenant_id = ${tx.tenantId} and o.assignee_id = ${it.assigneeId}::uuid and o.state = 'active'
          )) p
          where not exists (
            select from conversations o
            where o.tenant_id = ${tx.tenantId} and o.assignee_id = ${it.assigneeId}::uuid and o.state = 'active' and o.place = p
          )
        ) end,
      assigned_at = case
        when ${it.state} = 'active' and (c.state <> 'active' or c.assignee_id is distinct from ${it.assigneeId}::uuid)
        then ${at(tx.now)}::timestamptz else c.assigned_at end,
      opened_at = ${at(it.openedAt)}::timestamptz,
      waiting_since = ${it.openedAt !== null && it.state === 'active' ? null : at(it.waitingSince)}::timestamptz,
      closed_at = case when ${it.state} = 'closed' then ${at(tx.now)}::timestamptz end,
      -- In the history of whoever had it, although System closes it.
      closed_by = case when ${it.state} = 'closed' then ${it.assigneeId}::uuid end,
      revision = c.revision + 1
    where c.tenant_id = ${tx.tenantId} and c.id = ${id}`.execute(tx.sql)
  if (it.state === 'active' && it.assigneeId !== null && it.openedAt === tx.now)
    await insertTaking(tx, id, it.assigneeId)
}

/** From now on we wait for the customer. */
export const markUnanswered = async (tx: Tx, id: string): Promise<void> => {
  await sql`update conversations set unanswered_since = ${at(tx.now)}::timestamptz, last_called_at = null
    where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
}
