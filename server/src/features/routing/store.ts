import type { RoutingSnapshot } from '@centralino/domain/routing/decide.ts'
import { RECENT_MS, RULES } from '@centralino/domain/routing/pool.ts'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import type { Ladders } from './ladder-store.ts'

/** One routing run per tenant at a time, whichever process does it; released by the end of the transaction. */
export const lockRouting = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('routing'), ${tx.tenantId})`.execute(tx.sql)
}

type AgentRow = {
  id: string
  ready: boolean
  maximum: number
  idle_since: Date
  skillsets: RoutingSnapshot['agents'][number]['skillsets']
  places: number[]
  recent: number
}

/** Everybody who could be given a conversation, with the places they have taken. */
export const findAgents = async (tx: Tx): Promise<RoutingSnapshot['agents']> => {
  const { rows } = await sql<AgentRow>`
    select u.id, u.status = 'ready' as ready, u.maximum, u.idle_since,
      (select json_agg(json_build_object('id', m.skillset_id, 'priority', m.priority, 'level', m.level) order by m.skillset_id)
        from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id) as skillsets,
      array(select c.place from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active') as places,
      (select count(*)::int from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id
        and c.assigned_at > ${new Date(tx.now - RECENT_MS)} and c.cause = 'routing') as recent
    from users u
    where u.tenant_id = ${tx.tenantId} and u.enabled
      and exists (select from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id)
    order by u.id`.execute(tx.sql)
  return rows.map((row) => ({
    id: row.id,
    ready: row.ready,
    skillsets: row.skillsets,
    maximum: row.maximum,
    active: row.places.length,
    takenPlaces: row.places,
    idleSince: row.idle_since.getTime(),
    recent: row.recent,
  }))
}

type WaitingRow = {
  id: string
  skillset_id: string | null
  priority: number
  waiting_since: Date
  missed_by: string[]
  last_agent_id: string | null
  exclusive: boolean
  step_since: Date | null
}

/**
 * Of each skillset's waiting conversations no more than it has free places for, those to be served first. Those that somebody let
 * run out are counted apart: a line of them must not hide what can be served from who is free.
 */
export const findWaitingFor = async (
  tx: Tx,
  capacity: ReadonlyMap<string | null, number>,
  { lastAgentSeconds, closed, ladders }: { lastAgentSeconds: number; closed: readonly string[]; ladders: Ladders },
): Promise<RoutingSnapshot['conversations']> => {
  // Who closed the customer's last conversation, where the tenant wants that one to have the next as well.
  const lastAgent =
    lastAgentSeconds === 0
      ? sql`null::uuid`
      : sql`(select p.closed_by from conversations p where p.tenant_id = o.tenant_id and p.customer_id = o.customer_id
          and p.state = 'closed' and p.closed_at > ${new Date(tx.now - lastAgentSeconds * 1000)}
          order by p.created_at desc limit 1)`
  const skillsets = [...capacity.keys()]
  const { rows } = await sql<WaitingRow>`
    select c.id, c.skillset_id, c.priority, c.waiting_since, c.missed_by::text[] as missed_by, c.last_agent_id, c.exclusive, c.step_since
    from unnest(${skillsets}::uuid[], ${skillsets.map((id) => capacity.get(id) ?? 0)}::int[]) as s (skillset_id, free)
    cross join (values (false), (true)) as k (missed)
    cross join lateral (
      select id, skillset_id, priority, waiting_since, missed_by, ${lastAgent} as last_agent_id, exclusive, step_since from conversations o
      where tenant_id = ${tx.tenantId} and state = 'waiting' and bot_ends_at is null and skillset_id = s.skillset_id
        and number_id <> all(${closed}::uuid[]) and (missed_by <> '{}') = k.missed
      order by priority desc, waiting_since, id limit s.free
    ) c
    union all
    select c.* from (values (false), (true)) as k (missed)
    cross join lateral (
      select id, skillset_id, priority, waiting_since, missed_by::text[], ${lastAgent}, exclusive, step_since from conversations o
      where tenant_id = ${tx.tenantId} and state = 'waiting' and bot_ends_at is null and skillset_id is null
        and number_id <> all(${closed}::uuid[]) and (missed_by <> '{}') = k.missed
      order by priority desc, waiting_since, id limit ${capacity.get(null) ?? 0}
    ) c`.execute(tx.sql)
  return rows.map((row) => ({
    id: row.id,
    skillsetId: row.skillset_id,
    priority: row.priority,
    waitingSince: row.waiting_since.getTime(),
    ...(row.missed_by.length > 0 ? { missedBy: row.missed_by } : {}),
    ...(row.last_agent_id ? { lastAgentId: row.last_agent_id } : {}),
    ...climbing(row, ladders),
  }))
}

/** An exclusive one climbs no ladder, or it would leave its skillset. */
const climbing = ({ skillset_id, exclusive, step_since }: WaitingRow, ladders: Ladders) => {
  const ladder = skillset_id === null || exclusive ? undefined : ladders.get(skillset_id)
  return ladder && { ladder, ...(step_since ? { stepSince: step_since.getTime() } : {}) }
}

export type Taken = { conversationId: string; agentId: string; place: number; reason: unknown }

/**
 * Gives conversations that still wait to their agents; returns those that were given. The unique index on places refuses a place
 * that is taken, so no race can carry an agent over the maximum.
 */
export const assign = async (tx: Tx, assignments: readonly Taken[], offerEndsAt: number): Promise<string[]> => {
  const now = new Date(tx.now)
  const why = assignments.map(({ reason }) => JSON.stringify({ cause: 'routing', by: null, figures: reason }))
  const { rows } = await sql<{ id: string }>`
    with given as (
      update conversations c set state = 'active', assignee_id = a.agent_id, place = a.place, assigned_at = ${now}, opened_at = null,
        cause = 'routing', assignment = a.why::jsonb, offer_ends_at = ${new Date(offerEndsAt)}, revision = c.revision + 1
      from unnest(${assignments.map((a) => a.conversationId)}::uuid[], ${assignments.map((a) => a.agentId)}::uuid[],
        ${assignments.map((a) => a.place)}::int[], ${why}::text[]) as a (id, agent_id, place, why)
      where c.tenant_id = ${tx.tenantId} and c.id = a.id and c.state = 'waiting' and c.bot_ends_at is null
      returning c.id, c.assignee_id
    ), busier as (
      update users u set idle_since = ${now} where u.tenant_id = ${tx.tenantId} and u.id in (select assignee_id from given)
    )
    select id from given`.execute(tx.sql)
  return rows.map((row) => row.id)
}

/** Keeps a decision with what it was made from, so that it can be explained, and made again. */
export const insertDecision = async (
  tx: Tx,
  snapshot: unknown,
  outcome: unknown,
  conversationIds: readonly string[],
): Promise<void> => {
  await tx.sql
    .insertInto('decisions')
    .values({
      tenant_id: tx.tenantId,
      id: v7(),
      at: new Date(tx.now),
      cause: 'kick',
      snapshot: JSON.stringify(snapshot),
      outcome: JSON.stringify(outcome),
      conversation_ids: [...conversationIds],
      rules: RULES,
    })
    .execute()
}
