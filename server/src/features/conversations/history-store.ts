import { HISTORY_MS } from '@centralino/domain/access/can.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import { type ConversationRow, selectConversations } from './store.ts'

/** What a history is narrowed to. Days are those of the tenant's calendar. */
export type Narrowed = {
  from: string | null
  to: string | null
  /** Folded; a message has to contain all of them. */
  terms: readonly string[]
  numberId: string | null
  skillsetId: string | null
  /** The first level of the profile. */
  reason: string | null
  limit: number
}

/** What a reader may look back at among a customer's conversations; `confined` null: to nothing. */
export type Reader = { userId: string; wholeTenant: boolean; confined: readonly string[] | null }

/** Conversations this user closed within the four weeks, newest first. */
export const findOwnHistory = async (
  tx: Tx,
  userId: string,
  narrowed: Narrowed,
  before: { at: Date; id: string } | null,
): Promise<ConversationRow[]> => {
  const position = before ? sql`and (c.closed_at, c.id) < (${before.at}, ${before.id}::uuid)` : sql``
  const { rows } = await selectConversations(
    tx,
    sql`${ownWithin(tx, userId, narrowed)} ${containing(narrowed)} ${position}
      order by c.closed_at desc, c.id desc limit ${narrowed.limit}`,
  ).execute(tx.sql)
  return rows
}

/** How many those are, whatever their messages say. */
export const countOwnHistory = async (tx: Tx, userId: string, narrowed: Narrowed): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from conversations c
    where c.tenant_id = ${tx.tenantId} ${ownWithin(tx, userId, narrowed)}`.execute(tx.sql)
  return rows[0]?.count ?? 0
}

const ownWithin = (tx: Tx, userId: string, narrowed: Narrowed): RawBuilder<unknown> =>
  sql`and c.state = 'closed' and c.closed_by = ${userId} and c.closed_at >= ${new Date(tx.now - HISTORY_MS)}
    ${since(tx, 'closed_at', narrowed.from)} ${until(tx, 'closed_at', narrowed.to)} ${there(narrowed)}`

/** A customer's conversations that the reader may look back at, the last begun first; a period has those that were open in it. */
export const findOfCustomer = async (
  tx: Tx,
  customerId: string,
  reader: Reader,
  narrowed: Narrowed,
  before: { at: Date; id: string } | null,
): Promise<ConversationRow[]> => {
  const position = before ? sql`and (c.created_at, c.id) < (${before.at}, ${before.id}::uuid)` : sql``
  const within = sql`${since(tx, 'ended', narrowed.from)} ${until(tx, 'created_at', narrowed.to)}`
  const { rows } = await selectConversations(
    tx,
    sql`and c.customer_id = ${customerId} ${lookedBackBy(tx, reader)} ${within} ${containing(narrowed)} ${position}
      order by c.created_at desc, c.id desc limit ${narrowed.limit}`,
  ).execute(tx.sql)
  return rows
}

/** The ids of all of them. */
export const findIdsOfCustomer = async (tx: Tx, customerId: string, reader: Reader): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from conversations c
    where c.tenant_id = ${tx.tenantId} and c.customer_id = ${customerId} ${lookedBackBy(tx, reader)}`.execute(tx.sql)
  return rows.map(({ id }) => id)
}

/** The rule of `look_back` (domain/src/access/can.ts) for lists; what waits is in the waiting list, not in a history. */
const lookedBackBy = (tx: Tx, { userId, wholeTenant, confined }: Reader): RawBuilder<unknown> => {
  if (wholeTenant) return sql``
  const past =
    confined === null
      ? sql`c.state = 'closed'`
      : sql`(c.state = 'closed' and c.skillset_id = any(${confined}::uuid[]))
          or (c.state = 'closed' and c.closed_by = ${userId} and c.closed_at >= ${new Date(tx.now - HISTORY_MS)})`
  return sql`and (${past} or (c.state <> 'closed' and c.assignee_id = ${userId}))`
}

const columns = {
  closed_at: sql`c.closed_at`,
  created_at: sql`c.created_at`,
  ended: sql`coalesce(c.closed_at, 'infinity')`,
}
const midnight = (tx: Tx, day: string, days: number) =>
  sql`((${day}::date + ${days}::int)::timestamp at time zone (select time_zone from tenants where id = ${tx.tenantId}))`

const since = (tx: Tx, column: keyof typeof columns, day: string | null): RawBuilder<unknown> =>
  day === null ? sql`` : sql`and ${columns[column]} >= ${midnight(tx, day, 0)}`
const until = (tx: Tx, column: keyof typeof columns, day: string | null): RawBuilder<unknown> =>
  day === null ? sql`` : sql`and ${columns[column]} < ${midnight(tx, day, 1)}`

const there = ({ numberId, skillsetId, reason }: Narrowed): RawBuilder<unknown> => {
  const number = numberId === null ? sql`` : sql`and c.number_id = ${numberId}`
  const skillset = skillsetId === null ? sql`` : sql`and c.skillset_id = ${skillsetId}`
  const profile = reason === null ? sql`` : sql`and c.profile -> 'path' ->> 0 = ${reason}`
  return sql`${number} ${skillset} ${profile}`
}

/**
 * Messages are read through their conversations and compared as they are: an index over all words would cost every message that comes
 * in, and a customer, or an agent's four weeks, have few enough to be read (docs/subsystems/customers.md).
 */
const containing = ({ terms }: Narrowed): RawBuilder<unknown> =>
  terms.length === 0
    ? sql``
    : sql`and exists (select from messages k where k.tenant_id = c.tenant_id and k.conversation_id = c.id ${withTerms('k', terms)})`

const withTerms = (alias: string, terms: readonly string[]): RawBuilder<unknown> => {
  const text = sql`folded(case when ${sql.ref(`${alias}.body`)} = '' then ${sql.ref(`${alias}.preview`)} else ${sql.ref(`${alias}.body`)} end)`
  const all = terms.map((term) => sql`and strpos(${text}, ${term}) > 0`)
  return sql`and ${sql.ref(`${alias}.type`)} <> 'event' ${sql.join(all, sql` `)}`
}

export type PastRow = {
  id: string
  profile: { path?: string[]; note?: string } | null
  closed_by_id: string | null
  closed_by_name: string | null
  messages: number
  first_reply_at: Date | null
  line: { id: string; name: string }[]
  found_id: string | null
  found_text: string | null
}

/** What histories show of these conversations besides the conversation itself. */
export const findPast = async (tx: Tx, ids: readonly string[], terms: readonly string[]): Promise<PastRow[]> => {
  if (ids.length === 0) return []
  const found =
    terms.length === 0
      ? sql`select null::uuid as id, null as text`
      : sql`select m.id, case when m.body = '' then m.preview else m.body end as text from messages m
          where m.tenant_id = c.tenant_id and m.conversation_id = c.id ${withTerms('m', terms)}
          order by m.sent_at desc, m.seq desc limit 1`
  const { rows } = await sql<PastRow>`
    select c.id, c.profile, w.id as closed_by_id, w.name as closed_by_name, n.messages::int as messages,
      case when n.first_in <= n.first_reply then n.first_reply end as first_reply_at,
      coalesce(l.line, '[]'::jsonb) as line, f.id as found_id, f.text as found_text
    from conversations c
    left join users w on w.tenant_id = c.tenant_id and w.id = c.closed_by
    left join lateral (
      select count(*) as messages, min(m.sent_at) filter (where m.direction = 'in') as first_in,
        min(m.sent_at) filter (where m.direction = 'out' and m.author_kind = 'user' and m.type not in ('note', 'event', 'reaction')) as first_reply
      from messages m
      where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.type <> 'event'
    ) n on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by p.first) as line
      from (
        select x.user_id, min(x.seq) as first from (
          select m.author_id as user_id, m.seq from messages m
          where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.author_kind = 'user'
          union all select c.assignee_id, 9223372036854775806 where c.assignee_id is not null
          union all select c.closed_by, 9223372036854775807 where c.closed_by is not null
        ) x where x.user_id is not null group by x.user_id
      ) p join users u on u.tenant_id = c.tenant_id and u.id = p.user_id
    ) l on true
    left join lateral (${found}) f on true
    where c.tenant_id = ${tx.tenantId} and c.id = any(${ids}::uuid[])`.execute(tx.sql)
  return rows
}

/** When a conversation began: what came before it in the customer's history. */
export const findBeginning = async (tx: Tx, id: string): Promise<{ at: Date; id: string } | null> => {
  const row = await tx.sql
    .selectFrom('conversations')
    .select(['created_at', 'id'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { at: row.created_at, id: row.id } : null
}
