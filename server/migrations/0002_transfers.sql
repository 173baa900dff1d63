-- Where a conversation goes besides to whoever is free: wait queues, exclusive transfers, offers that run out.
alter table conversations
  add queue text check (queue in ('public', 'personal')),
  add exclusive boolean not null default false,
  add expired boolean not null default false,
  -- shown to people; what happens then is a row of timers
  add offer_ends_at timestamptz,
  -- how it came to where it is
  add cause text check (cause in ('routing', 'transfer', 'take_over', 'personal_queue', 'returned')),
  -- the same for people: who did it, and the figures behind a decision
  add assignment jsonb,
  -- an agent's last message, until the customer answers
  add unanswered_since timestamptz,
  -- who let an offer of it run out since it last waited anew
  add missed_by uuid[] not null default '{}',
  -- skillsets that were tried since it was transferred to the first of them
  add tried_skillsets uuid[] not null default '{}',
  add constraint conversations_queue check ((state = 'parked') = (queue is not null));
create index conversations_kept on conversations (tenant_id, assignee_id, waiting_since, id) where state in ('parked', 'suspended');

-- How many conversations somebody got lately.
create index conversations_given on conversations (tenant_id, assignee_id, assigned_at);

-- The order in which a number's skillsets are tried; the first one is the number's own.
create table number_skillsets (
  tenant_id int not null,
  number_id uuid not null,
  position int not null,
  skillset_id uuid not null,
  primary key (tenant_id, number_id, position),
  unique (tenant_id, number_id, skillset_id),
  foreign key (tenant_id, number_id) references numbers on delete cascade,
  foreign key (tenant_id, skillset_id) references skillsets on delete cascade
);

alter table numbers
  -- an agent's last message without an answer for so long: into a wait queue; null: never
  add silence_seconds int check (silence_seconds >= 60),
  add silence_queue text not null default 'personal' check (silence_queue in ('public', 'personal'));
alter table skillsets add priority int not null default 0;
alter table skillset_members add priority int not null default 0, add level int not null default 0;
alter table customers add priority int not null default 0;

-- Offers in a row that were not opened.
alter table users add misses int not null default 0;

create table routing_settings (
  tenant_id int primary key references tenants,
  response_seconds int not null default 180,
  misses_until_break int not null default 3,
  personal_seconds int not null default 1800,
  return_seconds int not null default 1800,
  grace_seconds int not null default 60,
  exclusive_end text not null default 'requeue' check (exclusive_end in ('requeue', 'close')),
  last_agent_seconds int not null default 0,
  over_maximum boolean not null default false
);

-- Everything that happens later: a row, so that a restart, a clock step or a second process change nothing.
create table timers (
  tenant_id int not null references tenants,
  kind text not null,
  subject_id uuid not null,
  due_at timestamptz not null,
  primary key (tenant_id, kind, subject_id)
);
create index timers_due on timers (due_at);

do $$
declare t text;
begin
  foreach t in array array['number_skillsets', 'routing_settings', 'timers']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
-- Due timers of all tenants are looked for at once.
create policy platform on timers using ((select app_platform())) with check ((select app_platform()));

alter table decisions add conversation_ids uuid[] not null default '{}', add rules int not null default 1;
create index decisions_conversations on decisions using gin (conversation_ids);
