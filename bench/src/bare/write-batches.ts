import type pg from 'pg'
import type { BareMessage } from './bare-message.ts'
import type { Stage } from './stage.ts'

/**
 * The bare limit: all rows of a batch by one statement, committed to the disk, one batch after the other as the server does it.
 * No HTTP, nothing read before it is written, no row written twice, no notification.
 */
export const writeBatches = async (
  client: pg.Client,
  stage: Stage,
  messages: readonly BareMessage[],
  size: number,
): Promise<number> => {
  const batches: string[] = []
  for (let start = 0; start < messages.length; start += size)
    batches.push(JSON.stringify(messages.slice(start, start + size)))
  const startedAt = performance.now()
  for (const batch of batches) {
    await client.query({
      name: 'bare batch',
      text: statement,
      values: [stage.tenantId, stage.appId, stage.numberId, stage.skillsetId, stage.template.audience, batch],
    })
  }
  return performance.now() - startedAt
}

const statement = `
  with input as materialized (
    select r.*, i.position from json_array_elements($6::json) with ordinality as i (one, position),
      json_to_record(i.one) as r (delivery text, customer_id uuid, is_new boolean, profile_name text, user_id text, phone text,
        conversation_id uuid, message_id uuid, wamid text, body text, preview text, at timestamptz, event json)
  ), delivery as (
    insert into deliveries (tenant_id, app_id, received_at, body)
    select $1, $2, at, delivery from input order by position
  ), customer as (
    insert into customers (tenant_id, id, profile_name, created_at)
    select $1, customer_id, profile_name, at from input where is_new
  ), alias as (
    insert into customer_aliases (tenant_id, kind, value, customer_id)
    select $1, k.kind, k.value, customer_id from input, lateral (values ('user_id', user_id), ('phone', phone)) as k (kind, value)
    where is_new
  ), touched as (
    select conversation_id, min(customer_id::text)::uuid as customer_id, count(*)::int as count, max(at) as newest, min(at) as oldest,
      (array_agg(message_id order by position desc))[1] as last_id, (array_agg(wamid order by position desc))[1] as last_wamid
    from input group by conversation_id
  ), conversation as (
    insert into conversations as c (tenant_id, id, number_id, customer_id, skillset_id, state, unread, newest_unread_at,
      oldest_unread_at, last_inbound_at, last_inbound_wamid, last_message_id, last_message_at, created_at, waiting_since, revision)
    select $1, conversation_id, $3, customer_id, $4, 'waiting', count, newest, oldest, newest, last_wamid, last_id, newest, oldest, oldest, 2
    from touched
    on conflict (tenant_id, number_id, customer_id) where state <> 'closed' do update set
      unread = c.unread + excluded.unread, newest_unread_at = greatest(c.newest_unread_at, excluded.newest_unread_at),
      last_inbound_at = greatest(c.last_inbound_at, excluded.last_inbound_at), last_inbound_wamid = excluded.last_inbound_wamid,
      last_message_id = excluded.last_message_id, last_message_at = greatest(c.last_message_at, excluded.last_message_at),
      revision = c.revision + 1
  ), message as (
    insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, author_kind, status, wamid,
      sent_at, stored_at, delivered_at)
    select $1, message_id, conversation_id, $3, 'in', 'text', body, preview, 'customer', 'received', wamid, at, at, at
    from input order by position
  ), counter as (
    insert into feed_counters as c (tenant_id, last) select $1, count(*) from touched
    on conflict (tenant_id) do update set last = c.last + excluded.last
    returning last
  )
  insert into feed_events (tenant_id, seq, at, audience, event)
  select $1, counter.last - row_number() over () + 1, e.at, $5::jsonb, e.event
  from counter, (select distinct on (conversation_id) at, event from input order by conversation_id, position desc) e`
