import type { RoutingSnapshot } from '@centralino/domain/routing/decide.ts'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'

/** One routing run per tenant at a time, whichever process does it; released by the end of the transaction. */
export const lockRouting = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('routing'), ${tx.tenantId})`.execute(tx.sql)
}

type AgentRow = {
  id: string
  ready: boolean
  maximum: number
  idle_since: Date
  skillset_ids: string[]
  places: number[]
}

/** Everybody who could be given a conversation, with the places they have taken. */
export const findAgents = async (tx: Tx): Promise<RoutingSnapshot['agents']> => {
  const { rows } = await sql<AgentRow>`
    select u.id, u.status = 'ready' as ready, u.maximum, u.idle_since,
      array(select m.skillset_id::text from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id) as skillset_ids,
      array(select c.place from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active') as places
    from users u
    where u.tenant_id = ${tx.tenantId} and u.enabled
      and exists (select from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id)
    order by u.id`.execute(tx.sql)
  return rows.map((row) => ({
    id: row.id,
    ready: row.ready,
    skillsets: row.skillset_ids.map((id) => ({ id })),
    maximum: row.maximum,
    active: row.places.length,
    takenPlaces: row.places,
    idleSince: row.idle_since.getTime(),
  }))
}

type WaitingRow = { id: string; skillset_id: string | null; priority: number; waiting_since: Date }

/** Of each skillset's waiting conversations no more than it has free places for, those to be served first. */
export const findWaitingFor = async (
  tx: Tx,
  capacity: ReadonlyMap<string | null, number>,
): Promise<RoutingSnapshot['conversations']> => {
  const skillsets = [...capacity.keys()]
  const { rows } = await sql<WaitingRow>`
    select c.id, c.skillset_id, c.priority, c.waiting_since
    from unnest(${skillsets}::uuid[], ${skillsets.map((id) => capacity.get(id) ?? 0)}::int[]) as s (skillset_id, free)
    cross join lateral (
      select id, skillset_id, priority, waiting_since from conversations
      where tenant_id = ${tx.tenantId} and state = 'waiting' and skillset_id = s.skillset_id
      order by priority desc, waiting_since, id limit s.free
    ) c
    union all
    (select id, skillset_id, priority, waiting_since from conversations
      where tenant_id = ${tx.tenantId} and state = 'waiting' and skillset_id is null
      order by priority desc, waiting_since, id limit ${capacity.get(null) ?? 0})`.execute(tx.sql)
  return rows.map((row) => ({
    id: row.id,
    skillsetId: row.skillset_id,
    priority: row.priority,
    waitingSince: row.waiting_since.getTime(),
  }))
}

export type Taken = { conversationId: string; agentId: string; place: number }

/**
 * Gives conversations that still wait to their agents; returns those that were given. The unique index on places refuses a place
 * that is taken, so no race can carry an agent over the maximum.
 */
export const assign = async (tx: Tx, assignments: readonly Taken[]): Promise<string[]> => {
  const now = new Date(tx.now)
  const { rows } = await sql<{ id: string }>`
    with given as (
      update conversations c set state = 'active', assignee_id = a.agent_id, place = a.place, assigned_at = ${now}, opened_at = null,
        revision = c.revision + 1
      from unnest(${assignments.map((a) => a.conversationId)}::uuid[], ${assignments.map((a) => a.agentId)}::uuid[],
        ${assignments.map((a) => a.place)}::int[]) as a (id, agent_id, place)
      where c.tenant_id = ${tx.tenantId} and c.id = a.id and c.state = 'waiting'
      returning c.id, c.assignee_id
    ), busier as (
      update users u set idle_since = ${now} where u.tenant_id = ${tx.tenantId} and u.id in (select assignee_id from given)
    )
    select id from given`.execute(tx.sql)
  return rows.map((row) => row.id)
}

export const insertDecision = async (tx: Tx, snapshot: unknown, outcome: unknown): Promise<void> => {
  await tx.sql
    .insertInto('decisions')
    .values({
      tenant_id: tx.tenantId,
      id: v7(),
      at: new Date(tx.now),
      cause: 'kick',
      snapshot: JSON.stringify(snapshot),
      outcome: JSON.stringify(outcome),
    })
    .execute()
}
