-- Why conversations were had: the tree of reasons, every version of it, so that what was closed keeps the words of its day.
create table profiling_trees (
  tenant_id int not null references tenants,
  version int not null,
  reasons jsonb not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (tenant_id, version),
  foreign key (tenant_id, set_by) references users
);
-- What a number asks of whoever closes one of its conversations.
alter table numbers
  add profiling text not null default 'off' check (profiling in ('off', 'optional', 'required')),
  add closing_note text not null default 'off' check (closing_note in ('off', 'optional', 'required'));

-- Mail that goes out, or was kept because there is no mail server. What is attached is made when it is sent.
create table mails (
  tenant_id int not null references tenants,
  id uuid not null,
  user_id uuid,
  conversation_id uuid,
  recipients text[] not null,
  sender_name text not null,
  reply_to text,
  subject text not null,
  text text not null,
  html text not null,
  attachments jsonb not null default '[]',
  state text not null check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts int not null default 0,
  reason text,
  created_at timestamptz not null,
  -- while an attempt is under way: since when
  tried_at timestamptz,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, conversation_id) references conversations
);
create index mails_conversation on mails (tenant_id, conversation_id, created_at);
create index mails_user on mails (tenant_id, user_id, created_at);
create index mails_queued on mails (created_at) where state = 'queued';

create table mail_settings (
  tenant_id int not null primary key references tenants,
  -- none: to everybody
  allowed_domains text[] not null default '{}',
  -- what a conversation's files become: links into the console, or files that go along
  files text not null default 'links' check (files in ('links', 'files')),
  reply_to text,
  revision int not null default 1
);

do $$
declare t text;
begin
  foreach t in array array['profiling_trees', 'mails', 'mail_settings']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
-- What a process that died left behind is found for all tenants at once.
create policy platform on mails using ((select app_platform())) with check ((select app_platform()));
