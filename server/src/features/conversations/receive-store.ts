import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'

export type OpenRow = { id: string; number_id: string; customer_id: string; state: string; of_bot: boolean }
export type Pair = {
  number_id: string
  customer_id: string
  skillset_id: string | null
  priority: number
  /** What a rule says of the first message. */
  urgency: number
}

/** Locks the open conversations of these pairs, in a stable order so that two processes cannot block each other for ever. */
export const lockOpen = async (tx: Tx, pairs: readonly Pair[]): Promise<OpenRow[]> => {
  const { rows } = await sql<OpenRow>`
    select c.id, c.number_id, c.customer_id, c.state, c.bot_ends_at is not null as of_bot from conversations c
    join unnest(${pairs.map((p) => p.number_id)}::uuid[], ${pairs.map((p) => p.customer_id)}::uuid[]) as p (number_id, customer_id)
      on p.number_id = c.number_id and p.customer_id = c.customer_id
    where c.tenant_id = ${tx.tenantId} and c.state <> 'closed'
    order by c.id for update of c`.execute(tx.sql)
  return rows
}

/** Begins conversations; a pair for which another process began one meanwhile is left out of the answer. */
export const insertOpen = async (tx: Tx, pairs: readonly Pair[]): Promise<OpenRow[]> => {
  const now = new Date(tx.now)
  const { rows } = await sql<OpenRow>`
    insert into conversations (tenant_id, id, number_id, customer_id, skillset_id, rule_priority, priority, state, created_at, waiting_since, step_since)
    select ${tx.tenantId}, p.id, p.number_id, p.customer_id, p.skillset_id, p.urgency,
      -- Whichever is most urgent: the number, its skillset, the customer or a rule.
      greatest(p.priority, p.urgency, u.priority, (select s.priority from skillsets s where s.tenant_id = ${tx.tenantId} and s.id = p.skillset_id)),
      'waiting', ${now}, ${now}, ${now}
    from unnest(${pairs.map(() => v7())}::uuid[], ${pairs.map((p) => p.number_id)}::uuid[], ${pairs.map((p) => p.customer_id)}::uuid[],
      ${pairs.map((p) => p.skillset_id)}::uuid[], ${pairs.map((p) => p.priority)}::int[], ${pairs.map((p) => p.urgency)}::int[])
      as p (id, number_id, customer_id, skillset_id, priority, urgency)
    join customers u on u.tenant_id = ${tx.tenantId} and u.id = p.customer_id
    on conflict (tenant_id, number_id, customer_id) where state <> 'closed' do nothing
    returning id, number_id, customer_id, state, false as of_bot`.execute(tx.sql)
  return rows
}

export type Receiving = {
  id: string
  count: number
  newest: string
  oldest: string
  last_id: string
  last_wamid: string
  /** WhatsApp's time of the newest message that opens the 24 hours, null when none does. */
  window_at: string | null
}

/** Counts messages in. A late older message does not become the last one. */
export const receiveInto = async (tx: Tx, changes: readonly Receiving[]): Promise<void> => {
  await sql`
    update conversations c set
      unread = c.unread + r.count,
      newest_unread_at = greatest(c.newest_unread_at, r.newest),
      oldest_unread_at = least(c.oldest_unread_at, r.oldest),
      last_inbound_at = greatest(c.last_inbound_at, r.window_at),
      last_inbound_wamid = case when c.last_inbound_wamid is null or c.last_inbound_at is null or r.newest >= c.last_inbound_at
        then r.last_wamid else c.last_inbound_wamid end,
      last_message_id = case when c.last_message_at is null or r.newest >= c.last_message_at then r.last_id else c.last_message_id end,
      last_message_at = greatest(c.last_message_at, r.newest),
      unanswered_since = null,
      last_called_at = null,
      expired = false,
      revision = c.revision + 1
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r (id uuid, count int, newest timestamptz, oldest timestamptz,
      last_id uuid, last_wamid text, window_at timestamptz)
    where c.tenant_id = ${tx.tenantId} and c.id = r.id`.execute(tx.sql)
}
