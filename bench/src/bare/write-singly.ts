import type pg from 'pg'
import type { BareMessage } from './bare-message.ts'
import type { Stage } from './stage.ts'

/** One transaction per message, as most products do it: the same rows by prepared single-row statements, on all connections given. */
export const writeSingly = async (
  clients: readonly pg.Client[],
  stage: Stage,
  messages: readonly BareMessage[],
): Promise<number> => {
  const startedAt = performance.now()
  let next = 0
  const work = async (client: pg.Client): Promise<void> => {
    for (let message = messages[next++]; message; message = messages[next++]) await writeOne(client, stage, message)
  }
  await Promise.all(clients.map(work))
  return performance.now() - startedAt
}

export const writeOne = async (client: pg.Client, stage: Stage, message: BareMessage): Promise<void> => {
  const { tenantId, numberId, skillsetId } = stage
  const run = (name: keyof typeof statements, ...values: unknown[]) =>
    client.query({ name, text: statements[name], values: [tenantId, ...values] })
  const { at, wamid, conversation_id: conversationId, message_id: messageId, customer_id: customerId } = message
  await client.query('begin')
  await run('delivery', stage.appId, at, message.delivery)
  const known = await run('alias', message.user_id)
  if (known.rowCount === 0) {
    await run('customer', customerId, message.profile_name, at)
    await run('newAlias', 'user_id', message.user_id, customerId)
    await run('newAlias', 'phone', message.phone, customerId)
  }
  await run('conversation', conversationId, numberId, customerId, skillsetId, at, wamid, messageId)
  await run('message', messageId, conversationId, numberId, message.body, wamid, at)
  await run('event', at, stage.template.audience, JSON.stringify(message.event))
  await client.query('commit')
}

const statements = {
  delivery: `insert into deliveries (tenant_id, app_id, received_at, body) values ($1, $2, $3, $4)`,
  alias: `select customer_id from customer_aliases where tenant_id = $1 and kind = 'user_id' and value = $2`,
  customer: `insert into customers (tenant_id, id, profile_name, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
  newAlias: `insert into customer_aliases (tenant_id, kind, value, customer_id) values ($1, $2, $3, $4) on conflict do nothing`,
  conversation: `
    insert into conversations as c (tenant_id, id, number_id, customer_id, skillset_id, state, unread, newest_unread_at, oldest_unread_at,
      last_inbound_at, last_inbound_wamid, last_message_id, last_message_at, created_at, waiting_since, revision)
    values ($1, $2, $3, $4, $5, 'waiting', 1, $6, $6, $6, $7, $8, $6, $6, $6, 2)
    on conflict (tenant_id, number_id, customer_id) where state <> 'closed' do update set
      unread = c.unread + 1, newest_unread_at = excluded.newest_unread_at, last_inbound_at = excluded.last_inbound_at,
      last_inbound_wamid = excluded.last_inbound_wamid, last_message_id = excluded.last_message_id,
      last_message_at = excluded.last_message_at, revision = c.revision + 1`,
  message: `
    insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, author_kind, status, wamid, sent_at,
      stored_at, delivered_at)
    values ($1, $2, $3, $4, 'in', 'text', $5, $5, 'customer', 'received', $6, $7, $7, $7)`,
  // Last, because the counter stays locked until the commit.
  event: `
    with counter as (
      insert into feed_counters as c (tenant_id, last) values ($1, 1)
      on conflict (tenant_id) do update set last = c.last + 1 returning last
    )
    insert into feed_events (tenant_id, seq, at, audience, event) select $1, last, $2, $3, $4 from counter`,
}
