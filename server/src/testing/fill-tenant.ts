import type pg from 'pg'
import { v7 } from 'uuid'

export type FilledTenant = {
  tenantId: number
  userId: string
  numberId: string
  skillsetId: string
  customerId: string
  conversationId: string
  messageId: string
  deliveryId: string
  fileId: string
  templateId: string
  categoryId: string
  predefinedId: string
  positionId: string
}

/**
 * Gives the tenant of this user at least one row in every table (the tenancy test notices when a table is forgotten here), and the
 * user a conversation with a failed message. `client` connects as the superuser of the test database.
 */
export const fillTenant = async (client: pg.Client, email: string, now: Date): Promise<FilledTenant> => {
  const ask = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows[0]
  const user = await ask('select tenant_id, id from users where email = $1', [email])
  const t: number = user.tenant_id
  const number = await ask(
    'select id, app_id, skillset_id from numbers where tenant_id = $1 order by phone_number_id limit 1',
    [t],
  )
  const [customer, conversation, message] = [v7(), v7(), v7()]
  const wamid = `wamid.${message}`

  await ask('insert into customers (tenant_id, id, profile_name, created_at) values ($1, $2, $3, $4)', [
    t,
    customer,
    'Zoe',
    now,
  ])
  await ask(
    `insert into customer_aliases (tenant_id, kind, value, customer_id) values ($1, 'phone', '393331234567', $2)`,
    [t, customer],
  )
  await ask(
    `insert into conversations (tenant_id, id, number_id, customer_id, skillset_id, state, assignee_id, place, last_inbound_at, created_at, assigned_at, opened_at)
     values ($1, $2, $3, $4, $5, 'active', $6, 1, $7, $7, $7, $7)`,
    [t, conversation, number.id, customer, number.skillset_id, user.id, now],
  )
  await ask(
    `insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, author_kind, author_id, status, error, wamid, sent_at, stored_at, failed_at)
     values ($1, $2, $3, $4, 'out', 'text', 'a secret', 'a secret', 'user', $5, 'failed', '{"code":1,"title":"no","details":null}', $6, $7, $7, $7)`,
    [t, message, conversation, number.id, user.id, wamid, now],
  )
  await ask('update conversations set last_message_id = $3, last_message_at = $4 where tenant_id = $1 and id = $2', [
    t,
    conversation,
    message,
    now,
  ])
  await ask(`insert into takings (tenant_id, user_id, conversation_id, at) values ($1, $2, $3, $4)`, [
    t,
    user.id,
    conversation,
    now,
  ])
  await ask(
    `insert into amendments (tenant_id, number_id, wamid, original_wamid, kind, text, at) values ($1, $2, 'wamid.edit', $3, 'edit', 'a secret', $4)`,
    [t, number.id, wamid, now],
  )
  await ask(
    `insert into read_marks (tenant_id, conversation_id, reader_kind, reader_id, up_to_seq, at)
     select tenant_id, conversation_id, 'user', $3, seq, $4 from messages where tenant_id = $1 and id = $2`,
    [t, message, user.id, now],
  )
  // Always open, so that what a test does with the number goes on as ever.
  await ask(`insert into working_times (tenant_id, number_id, open, since) values ($1, $2, true, $3)`, [
    t,
    number.id,
    now,
  ])
  await ask(`insert into closed_answers (tenant_id, number_id, customer_id, closed_since) values ($1, $2, $3, $4)`, [
    t,
    number.id,
    customer,
    now,
  ])
  const delivery = await ask(
    `insert into deliveries (tenant_id, app_id, received_at, body) values ($1, $2, $3, $4) returning id`,
    [t, number.app_id, now, '{"object":"whatsapp_business_account","entry":[]}'],
  )
  // Of a delivery that is not there, or the server would apply it in the middle of a test.
  await ask(`insert into pending_deliveries (tenant_id, delivery_id) values ($1, -1)`, [t])
  await ask(`insert into delivery_troubles (tenant_id, delivery_id, state) values ($1, $2, 'failed')`, [t, delivery.id])
  await ask(
    `insert into early_statuses (tenant_id, number_id, wamid, status, received_at) values ($1, $2, 'wamid.unknown', '{}', $3)`,
    [t, number.id, now],
  )
  await ask(
    `insert into notices (tenant_id, id, delivery_id, item, received_at, kind, field, value) values ($1, $2, $3, 0, $4, 'other', 'flows', '{}')`,
    [t, v7(), delivery.id, now],
  )
  await ask(
    `insert into outbox (tenant_id, kind, conversation_id, number_id, recipient, request, next_attempt_at, created_at)
     values ($1, 'read', $2, $3, '393331234567', '{}', 'infinity', $4)`,
    [t, conversation, number.id, now],
  )
  await ask(
    `insert into number_skillsets (tenant_id, number_id, position, skillset_id) values ($1, $2, 0, $3) on conflict do nothing`,
    [t, number.id, number.skillset_id],
  )
  const skillset = number.skillset_id
  await ask(`insert into ladder_steps (tenant_id, skillset_id, position, after_seconds) values ($1, $2, 0, 86400)`, [
    t,
    skillset,
  ])
  await ask(`insert into ladder_skillsets (tenant_id, skillset_id, position, further_id) values ($1, $2, 0, $2)`, [
    t,
    skillset,
  ])
  await ask(
    `insert into priority_rules (tenant_id, position, name, words, priority) values ($1, 0, 'Fire', '{fire}', 9)`,
    [t],
  )
  await ask(`insert into bots (tenant_id, number_id, greeting) values ($1, $2, 'Good morning!')`, [t, number.id])
  await ask(
    `insert into bot_answers (tenant_id, number_id, position, title, skillset_id) values ($1, $2, 0, 'Lamps', $3)`,
    [t, number.id, skillset],
  )
  const template = v7()
  await ask(
    `insert into templates (tenant_id, id, waba_id, meta_id, name, language, category, status, parameter_format, components, synced_at)
     select tenant_id, $2, waba_id, '1', 'a_secret', 'it', 'UTILITY', 'APPROVED', 'positional', '[]', $3 from numbers where tenant_id = $1 limit 1`,
    [t, template, now],
  )
  await ask(`insert into template_permits (tenant_id, waba_id, name, language) values ($1, 'w', 'a_secret', 'it')`, [t])
  await ask(`insert into template_syncs (tenant_id, waba_id, asked_at) values ($1, 'w', $2)`, [t, now])
  await ask(
    `insert into customer_fields (tenant_id, key, position, label, type) values ($1, 'colour', 9, 'Colour', 'text')`,
    [t],
  )
  await ask(`insert into customer_settings (tenant_id, agents_edit, isolated_see_new) values ($1, false, false)`, [t])
  await ask(
    `insert into customer_changes (tenant_id, id, customer_id, at, user_id, changes) values ($1, $2, $3, $4, $5, '[]')`,
    [t, v7(), customer, now, user.id],
  )
  await ask(
    `insert into profiling_trees (tenant_id, version, reasons, set_at) select $1, coalesce(max(version), 0) + 1, '[]', $2 from profiling_trees where tenant_id = $1`,
    [t, now],
  )
  await ask(
    `insert into mails (tenant_id, id, user_id, conversation_id, recipients, sender_name, subject, text, html, state, created_at)
     values ($1, $2, $3, $4, '{zoe@example.test}', 'Bottega Lume', 'a secret', 'a secret', 'a secret', 'sent', $5)`,
    [t, v7(), user.id, conversation, now],
  )
  await ask(`insert into mail_settings (tenant_id, allowed_domains) values ($1, '{example.test}')`, [t])
  await ask(`insert into routing_settings (tenant_id) values ($1)`, [t])
  // Never due, or the server would act on it in the middle of a test.
  await ask(`insert into timers (tenant_id, kind, subject_id, due_at) values ($1, 'return', $2, 'infinity')`, [t, v7()])
  await ask(
    `insert into decisions (tenant_id, id, at, cause, snapshot, outcome) values ($1, $2, $3, 'ready', '{}', '{}')`,
    [t, v7(), now],
  )
  const session = v7()
  await ask(
    `insert into sessions (tenant_id, id, token_hash, user_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $5)`,
    [t, session, Buffer.from(v7()), user.id, now],
  )
  await ask(`insert into user_settings (tenant_id, user_id, chosen) values ($1, $2, '{}')`, [t, user.id])
  await ask(`insert into push_keys (tenant_id, public_key, private_key) values ($1, 'x', 'x')`, [t])
  // Its session is over, so that nothing is pushed in the middle of a test.
  await ask(
    `insert into push_subscriptions (tenant_id, id, user_id, session_id, endpoint_hash, sealed, created_at) values ($1, $2, $3, $4, 'x', 'x', $5)`,
    [t, v7(), user.id, session, now],
  )
  await ask(`insert into push_followers (tenant_id, seq) values ($1, 9000000000000)`, [t])
  await ask(`insert into push_told (tenant_id, user_id, conversation_id, at) values ($1, $2, $3, $4)`, [
    t,
    user.id,
    conversation,
    now,
  ])
  await ask(`insert into visible_consoles (tenant_id, process, user_id, until) values ($1, $2, $3, $4)`, [
    t,
    v7(),
    user.id,
    now,
  ])
  await ask(
    `insert into feed_counters (tenant_id, last) values ($1, 1) on conflict (tenant_id) do update set last = feed_counters.last + 1`,
    [t],
  )
  await ask(
    `insert into feed_events (tenant_id, seq, at, audience, event)
     select tenant_id, last, $2, '{"kind":"user","userId":"nobody"}', '{"type":"me"}' from feed_counters where tenant_id = $1`,
    [t, now],
  )
  const file = v7()
  await ask(
    `insert into files (tenant_id, id, kind, state, mime, name, size, uploader_id, created_at)
     values ($1, $2, 'image', 'kept', 'image/png', 'secret.png', 3, $3, $4)`,
    [t, file, user.id, now],
  )
  await ask(
    `insert into whatsapp_media (tenant_id, file_id, number_id, media_id, until) values ($1, $2, $3, '7', $4)`,
    [t, file, number.id, now],
  )
  await ask(
    `insert into file_work (tenant_id, kind, file_id, next_attempt_at) values ($1, 'remove', $2, '9999-01-01')`,
    [t, file],
  )
  const [category, predefined, position] = [v7(), v7(), v7()]
  await ask(`insert into predefined_categories (tenant_id, id, name, position) values ($1, $2, 'Secret', 0)`, [
    t,
    category,
  ])
  await ask(
    `insert into predefined_messages (tenant_id, id, category_id, position, title, body) values ($1, $2, $3, 0, 'Secret', 'secret')`,
    [t, predefined, category],
  )
  await ask(`insert into predefined_files (tenant_id, message_id, file_id, position) values ($1, $2, $3, 0)`, [
    t,
    predefined,
    file,
  ])
  await ask(`insert into predefined_skillsets (tenant_id, message_id, skillset_id) values ($1, $2, $3)`, [
    t,
    predefined,
    skillset,
  ])
  await ask(
    `insert into positions (tenant_id, id, name, address, latitude, longitude, position) values ($1, $2, 'Secret', '', 45, 9, 0)`,
    [t, position],
  )
  return {
    tenantId: t,
    userId: user.id,
    numberId: number.id,
    skillsetId: skillset,
    customerId: customer,
    conversationId: conversation,
    messageId: message,
    deliveryId: String(delivery.id),
    fileId: file,
    templateId: template,
    categoryId: category,
    predefinedId: predefined,
    positionId: position,
  }
}
