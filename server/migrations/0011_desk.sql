-- How an agent's desk is set up, and where the agent is reached while no console of theirs is in view.

-- Only what was chosen: for the rest the product's own choice holds, also when that changes.
create table user_settings (
  tenant_id int not null,
  user_id uuid not null,
  chosen jsonb not null,
  revision int not null default 1,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users on delete cascade
);

-- The tenant's own VAPID keys: a push service takes nothing for a subscription from anybody else. The private one is encrypted.
create table push_keys (
  tenant_id int not null references tenants,
  public_key text not null,
  private_key bytea not null,
  primary key (tenant_id)
);

-- A browser that takes push. It ends with the session in which it was agreed to. Address and keys are encrypted: who has them
-- could read and send what only we may.
create table push_subscriptions (
  tenant_id int not null,
  id uuid not null,
  user_id uuid not null,
  session_id uuid not null,
  endpoint_hash bytea not null,
  sealed bytea not null,
  user_agent text not null default '',
  created_at timestamptz not null,
  tested_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, endpoint_hash),
  foreign key (tenant_id, user_id) references users on delete cascade,
  foreign key (tenant_id, session_id) references sessions on delete cascade
);
create index push_subscriptions_user on push_subscriptions (tenant_id, user_id);
create index push_subscriptions_session on push_subscriptions (tenant_id, session_id);

-- How far the feed of a tenant with subscriptions has been looked through for something to push.
create table push_followers (
  tenant_id int not null references tenants,
  seq bigint not null,
  primary key (tenant_id)
);

-- When a user was last told of a conversation: once, until it was seen or given anew.
create table push_told (
  tenant_id int not null,
  user_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, user_id, conversation_id),
  foreign key (tenant_id, user_id) references users on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations on delete cascade
);

-- Who has a console in view, as each server process knows it of its own sockets; a process that dies prolongs nothing.
create table visible_consoles (
  tenant_id int not null,
  process uuid not null,
  user_id uuid not null,
  until timestamptz not null,
  primary key (tenant_id, process, user_id),
  foreign key (tenant_id, user_id) references users on delete cascade
);
create index visible_consoles_user on visible_consoles (tenant_id, user_id, until);

do $$
declare t text;
begin
  foreach t in array array['user_settings', 'push_keys', 'push_subscriptions', 'push_followers', 'push_told', 'visible_consoles']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;

-- A server that starts looks for those who have something to follow.
create policy platform on push_followers using ((select app_platform())) with check ((select app_platform()));
