-- The role the server works as: owns nothing, bypasses nothing. The connecting role may become it (see platform/database.ts).
do $$
begin
  if not exists (select from pg_roles where rolname = 'centralino_app') then
    create role centralino_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant centralino_app to %I', current_user); end $$;

-- Which tenant this transaction works for; null when none was set, and then row-level security shows nothing.
create function app_tenant() returns int language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::int;

-- True only in transactions that claim work of all tenants (deliveries, outbox) or look up a key before the tenant is known.
create function app_platform() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.scope', true) = 'platform', false);

create table tenants (
  id int generated always as identity primary key,
  name text not null,
  time_zone text not null default 'Europe/Rome',
  created_at timestamptz not null
);

-- One Meta app of one tenant: its secret verifies deliveries, so it also says whose they are.
create table whatsapp_apps (
  tenant_id int not null references tenants,
  id uuid not null,
  name text not null,
  app_secret bytea not null,
  verify_token bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

create table skillsets (
  tenant_id int not null references tenants,
  id uuid not null,
  name text not null,
  position int not null default 0,
  primary key (tenant_id, id)
);

create table numbers (
  tenant_id int not null references tenants,
  id uuid not null,
  app_id uuid not null,
  phone_number_id text not null,
  waba_id text not null,
  display_phone_number text not null,
  name text not null,
  glyph text not null,
  access_token bytea not null,
  skillset_id uuid,
  priority int not null default 0,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, phone_number_id),
  foreign key (tenant_id, app_id) references whatsapp_apps,
  foreign key (tenant_id, skillset_id) references skillsets
);

create table users (
  tenant_id int not null references tenants,
  id uuid not null,
  email text not null,
  name text not null,
  role text not null check (role in ('administrator', 'supervisor', 'agent')),
  locale text not null default 'en',
  password_hash text,
  enabled boolean not null default true,
  isolated boolean not null default false,
  maximum int not null default 4 check (maximum between 0 and 200),
  status text not null default 'offline' check (status in ('ready', 'back_office', 'break', 'offline')),
  status_since timestamptz not null,
  -- when the user last became less busy: who has been idle longest gets the next conversation
  idle_since timestamptz not null,
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
-- An address signs in to one tenant.
create unique index users_email on users (lower(email));

create table skillset_members (
  tenant_id int not null,
  skillset_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, skillset_id, user_id),
  foreign key (tenant_id, skillset_id) references skillsets on delete cascade,
  foreign key (tenant_id, user_id) references users on delete cascade
);
create index skillset_members_user on skillset_members (tenant_id, user_id);

-- The cookie holds the token, the table its hash.
create table sessions (
  tenant_id int not null,
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users on delete cascade
);
create unique index sessions_token on sessions (token_hash);
create index sessions_user on sessions (tenant_id, user_id);

create table customers (
  tenant_id int not null references tenants,
  id uuid not null,
  saved_name text,
  profile_name text,
  username text,
  created_at timestamptz not null,
  revision int not null default 1,
  primary key (tenant_id, id)
);

-- What identifies a customer on WhatsApp: a business-scoped user id first, a phone number if there is one.
create table customer_aliases (
  tenant_id int not null,
  kind text not null check (kind in ('user_id', 'phone')),
  value text not null,
  customer_id uuid not null,
  primary key (tenant_id, kind, value),
  foreign key (tenant_id, customer_id) references customers on delete cascade
);
create index customer_aliases_customer on customer_aliases (tenant_id, customer_id);

create table conversations (
  tenant_id int not null,
  id uuid not null,
  number_id uuid not null,
  customer_id uuid not null,
  skillset_id uuid,
  state text not null check (state in ('waiting', 'active', 'parked', 'suspended', 'closed')),
  priority int not null default 0,
  assignee_id uuid,
  place int,
  unread int not null default 0,
  newest_unread_at timestamptz,
  oldest_unread_at timestamptz,
  -- WhatsApp's time of the customer's last message that opens the 24 hours
  last_inbound_at timestamptz,
  -- the id to mark as read at WhatsApp; marking one marks all before it
  last_inbound_wamid text,
  last_message_id uuid,
  last_message_at timestamptz,
  created_at timestamptz not null,
  waiting_since timestamptz,
  assigned_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  profile jsonb,
  revision int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, number_id) references numbers,
  foreign key (tenant_id, customer_id) references customers,
  foreign key (tenant_id, skillset_id) references skillsets,
  foreign key (tenant_id, assignee_id) references users,
  check ((state = 'active') = (place is not null)),
  check (state <> 'active' or assignee_id is not null)
-- Every message changes its conversation: room on the page keeps that from touching the indexes.
) with (fillfactor = 70);
-- One open conversation per number and customer.
create unique index conversations_open on conversations (tenant_id, number_id, customer_id) where state <> 'closed';
-- Automatic assignment takes places up to the maximum only, so two runs can never overfill an agent.
create unique index conversations_place on conversations (tenant_id, assignee_id, place) where state = 'active';
create index conversations_waiting on conversations (tenant_id, skillset_id, priority desc, waiting_since, id) where state = 'waiting';
create index conversations_not_active on conversations (tenant_id, waiting_since, id) where state in ('waiting', 'parked', 'suspended') or (state = 'active' and opened_at is null);
create index conversations_closed on conversations (tenant_id, closed_by, closed_at desc, id) where state = 'closed';
create index conversations_customer on conversations (tenant_id, customer_id, created_at desc);

create table messages (
  tenant_id int not null,
  id uuid not null,
  seq bigint generated always as identity,
  conversation_id uuid not null,
  number_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  type text not null,
  -- plain text for lists and search; the whole of it for text messages
  body text not null default '',
  preview text not null default '',
  content jsonb,
  author_kind text not null check (author_kind in ('customer', 'user', 'system')),
  author_id uuid,
  status text not null,
  error jsonb,
  wamid text,
  reply_to_wamid text,
  sent_at timestamptz not null,
  stored_at timestamptz not null,
  accepted_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  played_at timestamptz,
  failed_at timestamptz,
  revision int not null default 1,
  -- conversation_id is no foreign key: only statements that hold the conversation write here, and checking each row again
  -- cost more than writing it
  primary key (tenant_id, id)
);
create unique index messages_wamid on messages (tenant_id, number_id, wamid) where wamid is not null;
create index messages_thread on messages (tenant_id, conversation_id, sent_at desc, seq desc);

-- Who on our side has read a conversation up to where; a message's reader is the first mark at or after it.
create table read_marks (
  tenant_id int not null,
  conversation_id uuid not null,
  reader_kind text not null check (reader_kind in ('user', 'system')),
  reader_id uuid,
  up_to_seq bigint not null,
  at timestamptz not null,
  foreign key (tenant_id, conversation_id) references conversations
);
create index read_marks_conversation on read_marks (tenant_id, conversation_id, at);

-- Raw webhook POSTs, stored before WhatsApp is answered. Never changed afterwards: what is still to be done, or went wrong,
-- stands in the two tables below, so applying a delivery does not write its body a second time.
create table deliveries (
  tenant_id int not null references tenants,
  id bigint generated always as identity,
  app_id uuid not null,
  received_at timestamptz not null,
  -- JSON as it came; text keeps every byte of it, because only valid UTF-8 without zero bytes gets here
  body text not null,
  primary key (tenant_id, id)
);

-- Deliveries that wait to be applied.
create table pending_deliveries (
  tenant_id int not null,
  delivery_id bigint not null,
  primary key (tenant_id, delivery_id)
);

-- Deliveries that named a number not managed here, or could not be applied.
create table delivery_troubles (
  tenant_id int not null,
  delivery_id bigint not null,
  state text not null check (state in ('unknown_number', 'failed')),
  error text,
  attempts int not null default 1,
  primary key (tenant_id, delivery_id)
);

-- A status that came before the message it speaks of knew its wamid.
create table early_statuses (
  tenant_id int not null,
  number_id uuid not null,
  wamid text not null,
  status jsonb not null,
  received_at timestamptz not null
);
create index early_statuses_wamid on early_statuses (tenant_id, number_id, wamid);

-- What WhatsApp reported besides messages and statuses.
create table notices (
  tenant_id int not null,
  id uuid not null,
  delivery_id bigint not null,
  item int not null,
  received_at timestamptz not null,
  kind text not null,
  field text not null,
  phone_number_id text,
  value jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, delivery_id, item)
);
create index notices_newest on notices (tenant_id, received_at desc, id desc);

-- What has to be said to WhatsApp. A row lives until WhatsApp answered, or until nobody knows whether it did.
create table outbox (
  tenant_id int not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('message', 'read')),
  conversation_id uuid not null,
  number_id uuid not null,
  message_id uuid,
  -- the customer's address, for pacing per pair
  recipient text not null,
  request jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'sending')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  lease_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index outbox_one_sending on outbox (tenant_id, conversation_id) where state = 'sending';
create unique index outbox_message on outbox (tenant_id, message_id) where message_id is not null;
create index outbox_queue on outbox (tenant_id, conversation_id, id);
-- what is due next, of all tenants: found without reading what waits behind it
create index outbox_due on outbox (next_attempt_at, tenant_id, id) where state = 'queued';
create index outbox_leases on outbox (lease_until) where state = 'sending';

-- Why a conversation went to whom: the input and the outcome of each routing run that assigned something.
create table decisions (
  tenant_id int not null,
  id uuid not null,
  at timestamptz not null,
  cause text not null,
  snapshot jsonb not null,
  outcome jsonb not null,
  primary key (tenant_id, id)
);
create index decisions_newest on decisions (tenant_id, at desc);

-- The realtime feed: gapless per tenant, in commit order, because the counter row is locked until commit.
create table feed_counters (
  tenant_id int primary key references tenants,
  last bigint not null default 0
);
create table feed_events (
  tenant_id int not null,
  seq bigint not null,
  at timestamptz not null,
  audience jsonb not null,
  event json not null,
  primary key (tenant_id, seq)
);
create index feed_events_age on feed_events (at);

-- Row-level security: a row is seen and written only by a transaction that set its tenant.
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
           where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;

-- Tables where work is claimed, or a key looked up, before the tenant is known.
do $$
declare t text;
begin
  foreach t in array array['whatsapp_apps', 'numbers', 'users', 'sessions', 'deliveries', 'pending_deliveries', 'outbox', 'feed_events', 'feed_counters']
  loop
    execute format('create policy platform on %I using ((select app_platform())) with check ((select app_platform()))', t);
  end loop;
end $$;

alter table tenants enable row level security;
alter table tenants force row level security;
create policy tenant on tenants using (id = (select app_tenant()));
create policy platform on tenants using ((select app_platform())) with check ((select app_platform()));
grant select, update on tenants to centralino_app;
grant usage on all sequences in schema public to centralino_app;
