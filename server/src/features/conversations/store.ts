import type { Assignment } from '@centralino/contract/conversations.ts'
import type { Demand } from '@centralino/domain/profiling/check-profile.ts'
import type { AssignmentCause, WaitQueue } from '@centralino/domain/transfer/condition.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** A conversation with everything its view needs; instants as Date. */
export type ConversationRow = {
  id: string
  state: string
  priority: number
  place: number | null
  unread: number
  newest_unread_at: Date | null
  oldest_unread_at: Date | null
  last_inbound_at: Date | null
  last_inbound_wamid: string | null
  created_at: Date
  waiting_since: Date | null
  assigned_at: Date | null
  opened_at: Date | null
  closed_at: Date | null
  closed_by: string | null
  queue: WaitQueue | null
  exclusive: boolean
  expired: boolean
  offer_ends_at: Date | null
  cause: AssignmentCause | null
  assignment: Assignment | null
  unanswered_since: Date | null
  silence_seconds: number | null
  silence_queue: WaitQueue
  close_seconds: number | null
  last_call_seconds: number | null
  last_call_text: string | null
  profiling: Demand
  closing_note: Demand
  profile: { path: string[]; note?: string | null } | null
  last_called_at: Date | null
  bot_ends_at: Date | null
  bot_asked: number
  step_since: Date | null
  missed_by: string[]
  tried_skillsets: string[]
  revision: number
  number_id: string
  number_name: string
  phone_number_id: string
  display_phone_number: string
  glyph: string
  customer_id: string
  saved_name: string | null
  profile_name: string | null
  username: string | null
  customer_priority: number
  phone: string | null
  user_id: string | null
  skillset_id: string | null
  skillset_name: string | null
  assignee_id: string | null
  assignee_name: string | null
  last_id: string | null
  last_direction: string | null
  last_author_kind: string | null
  last_author_id: string | null
  last_author_name: string | null
  last_type: string | null
  last_preview: string | null
  last_status: string | null
  last_sent_at: Date | null
  last_revoked_at: Date | null
  blue_ticks: 'on_open' | 'on_reply' | 'never'
}

/** Conversations as their view needs them. `rest` starts with `and` and speaks of `c`. */
export const selectConversations = (tx: Tx, rest: RawBuilder<unknown>) => sql<ConversationRow>`
  select c.id, c.state, c.priority, c.place, c.unread, c.newest_unread_at, c.oldest_unread_at, c.last_inbound_at,
    c.last_inbound_wamid, c.created_at, c.waiting_since, c.assigned_at, c.opened_at, c.closed_at, c.closed_by, c.queue, c.exclusive,
    c.expired, c.offer_ends_at, c.cause, c.assignment, c.unanswered_since, n.silence_seconds, n.silence_queue, n.close_seconds, n.last_call_seconds, n.last_call_text, n.profiling, n.closing_note, c.profile,
    c.last_called_at, c.bot_ends_at, c.bot_asked, c.step_since, c.missed_by::text[] as missed_by, c.tried_skillsets::text[] as tried_skillsets, c.revision,
    n.id as number_id, n.name as number_name, n.phone_number_id, n.display_phone_number, n.glyph,
    u.id as customer_id, u.saved_name, u.profile_name, u.username, u.priority as customer_priority,
    (select value from customer_aliases a where a.tenant_id = c.tenant_id and a.customer_id = c.customer_id and a.kind = 'phone' limit 1) as phone,
    (select value from customer_aliases a where a.tenant_id = c.tenant_id and a.customer_id = c.customer_id and a.kind = 'user_id' limit 1) as user_id,
    s.id as skillset_id, s.name as skillset_name,
    w.id as assignee_id, w.name as assignee_name,
    m.id as last_id, m.direction as last_direction,
    m.author_kind as last_author_kind, m.author_id as last_author_id, f.name as last_author_name, m.type as last_type, m.preview as last_preview, m.status as last_status,
    m.sent_at as last_sent_at, m.revoked_at as last_revoked_at, n.blue_ticks
  from conversations c
  join numbers n on n.tenant_id = c.tenant_id and n.id = c.number_id
  join customers u on u.tenant_id = c.tenant_id and u.id = c.customer_id
  left join skillsets s on s.tenant_id = c.tenant_id and s.id = c.skillset_id
  left join users w on w.tenant_id = c.tenant_id and w.id = c.assignee_id
  left join messages m on m.tenant_id = c.tenant_id and m.id = c.last_message_id
  left join users f on f.tenant_id = m.tenant_id and f.id = m.author_id
  where c.tenant_id = ${tx.tenantId} ${rest}`

/** The conversations of these ids, in no particular order. */
export const findConversations = async (tx: Tx, ids: readonly string[]): Promise<ConversationRow[]> =>
  ids.length === 0 ? [] : (await selectConversations(tx, sql`and c.id = any(${ids}::uuid[])`).execute(tx.sql)).rows

/** Locks the row until the transaction ends; false when there is none. */
export const lockConversation = async (tx: Tx, id: string): Promise<boolean> => {
  const found =
    await sql`select 1 from conversations where tenant_id = ${tx.tenantId} and id = ${id} for update`.execute(tx.sql)
  return found.rows.length > 0
}

/** Locks a user's conversations in these states, in a stable order; returns their ids. */
export const lockThoseOf = async (tx: Tx, userId: string, states: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from conversations
    where tenant_id = ${tx.tenantId} and assignee_id = ${userId} and state in ('active', 'parked', 'suspended')
      and state = any(${states}::text[])
    order by id for update`.execute(tx.sql)
  return rows.map((row) => row.id)
}

/** Locks the conversations of a number in which an agent waits for the customer; returns their ids. */
export const lockSilent = async (tx: Tx, numberId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from conversations
    where tenant_id = ${tx.tenantId} and number_id = ${numberId} and state <> 'closed' and unanswered_since is not null
    order by id for update`.execute(tx.sql)
  return rows.map((row) => row.id)
}

/** Locks the conversations whose agents are gone; returns their ids. */
export const lockSuspended = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from conversations where tenant_id = ${tx.tenantId} and state = 'suspended' order by id for update`.execute(
    tx.sql,
  )
  return rows.map((row) => row.id)
}

/** The conversations a user manages now, in the order of their places. */
export const findMine = async (tx: Tx, userId: string, limit: number, afterPlace: number): Promise<ConversationRow[]> =>
  (
    await selectConversations(
      tx,
      sql`and c.assignee_id = ${userId} and c.state = 'active' and c.place > ${afterPlace} order by c.place limit ${limit}`,
    ).execute(tx.sql)
  ).rows

/** Conversations that nobody has opened yet or that were put aside, longest waiting first; `skillsetIds` null means all. */
export const findWaiting = async (
  tx: Tx,
  limit: number,
  after: { at: Date; id: string } | null,
  skillsetIds: readonly string[] | null,
): Promise<ConversationRow[]> => {
  const position = after
    ? sql`and (coalesce(c.waiting_since, c.created_at), c.id) > (${after.at}, ${after.id}::uuid)`
    : sql``
  const skillsets = skillsetIds ? sql`and c.skillset_id = any(${skillsetIds}::uuid[])` : sql``
  // What waits for the answer to a template is nobody's to take up.
  const waiting = sql`and (c.state in ('waiting', 'parked', 'suspended') or (c.state = 'active' and c.opened_at is null))
    and not (c.state = 'parked' and c.cause is not distinct from 'template')`
  return (
    await selectConversations(
      tx,
      sql`${waiting} ${position} ${skillsets} order by coalesce(c.waiting_since, c.created_at), c.id limit ${limit}`,
    ).execute(tx.sql)
  ).rows
}

/** The user's own wait queue, longest in it first; without what still waits for the answer to a template. */
export const findQueue = async (
  tx: Tx,
  userId: string,
  limit: number,
  after: { at: Date; id: string } | null,
): Promise<ConversationRow[]> => {
  const position = after ? sql`and (c.waiting_since, c.id) > (${after.at}, ${after.id}::uuid)` : sql``
  const mine = sql`and c.assignee_id = ${userId} and c.state = 'parked' and c.queue = 'personal' and c.cause is distinct from 'template'`
  return (
    await selectConversations(tx, sql`${mine} ${position} order by c.waiting_since, c.id limit ${limit}`).execute(
      tx.sql,
    )
  ).rows
}

/** Conversations that this user began with a template nobody has answered, newest first. */
export const findSent = async (
  tx: Tx,
  userId: string,
  limit: number,
  before: { at: Date; id: string } | null,
): Promise<ConversationRow[]> => {
  const position = before ? sql`and (c.waiting_since, c.id) < (${before.at}, ${before.id}::uuid)` : sql``
  const sent = sql`and c.assignee_id = ${userId} and c.state = 'parked' and c.cause = 'template'`
  return (
    await selectConversations(
      tx,
      sql`${sent} ${position} order by c.waiting_since desc, c.id desc limit ${limit}`,
    ).execute(tx.sql)
  ).rows
}

/** Conversations this user closed since `since`, newest first. */
export const findClosedBy = async (
  tx: Tx,
  userId: string,
  since: Date,
  limit: number,
  before: { at: Date; id: string } | null,
): Promise<ConversationRow[]> => {
  const position = before ? sql`and (c.closed_at, c.id) < (${before.at}, ${before.id}::uuid)` : sql``
  const closed = sql`and c.state = 'closed' and c.closed_by = ${userId} and c.closed_at > ${since}`
  return (
    await selectConversations(
      tx,
      sql`${closed} ${position} order by c.closed_at desc, c.id desc limit ${limit}`,
    ).execute(tx.sql)
  ).rows
}
