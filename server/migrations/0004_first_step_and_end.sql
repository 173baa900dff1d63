-- Before an agent has a conversation, and after the customer has stopped answering.
alter table conversations
  -- while it is the bot's: until when the customer may choose
  add bot_ends_at timestamptz,
  add bot_asked int not null default 0,
  -- what its bot says and asks, as it was when the conversation began; null: no bot has it
  add bot jsonb,
  -- the customer was told that it is about to be closed
  add last_called_at timestamptz,
  -- since when it waits for its skillset: the foot of the skillset's ladder
  add step_since timestamptz,
  -- what a rule said of its first message; priority is that, or the number's, the skillset's or the customer's, whichever is higher
  add rule_priority int not null default 0,
  add constraint conversations_bot check (bot_ends_at is null or state = 'waiting');
-- The first answer to a template is its sender's.
alter table conversations drop constraint conversations_cause_check,
  add constraint conversations_cause check (cause in ('routing', 'transfer', 'take_over', 'personal_queue', 'returned', 'template'));
update conversations set step_since = waiting_since where state = 'waiting';

-- A number's own skillset is the first in its order.
insert into number_skillsets (tenant_id, number_id, position, skillset_id)
  select tenant_id, id, 0, skillset_id from numbers n where skillset_id is not null
    and not exists (select from number_skillsets o where o.tenant_id = n.tenant_id and o.number_id = n.id);

-- What routing reads. Those of a bot are not in it.
drop index conversations_waiting;
create index conversations_waiting on conversations (tenant_id, skillset_id, priority desc, waiting_since, id)
  where state = 'waiting' and bot_ends_at is null;

alter table numbers
  -- an agent's last message without an answer for so long: closed; null: never
  add close_seconds int check (close_seconds >= 60),
  -- how long before that System says so, and what; null: it does not
  add last_call_seconds int check (last_call_seconds >= 1),
  add last_call_text text,
  add constraint numbers_last_call check (last_call_seconds is null or (last_call_text is not null and close_seconds > last_call_seconds));

-- How a skillset widens: after so many seconds in the step before, further skillsets, or agents of a lower level.
create table ladder_steps (
  tenant_id int not null,
  skillset_id uuid not null,
  position int not null,
  after_seconds int not null check (after_seconds >= 0),
  minimum_level int,
  primary key (tenant_id, skillset_id, position),
  foreign key (tenant_id, skillset_id) references skillsets on delete cascade
);
create table ladder_skillsets (
  tenant_id int not null,
  skillset_id uuid not null,
  position int not null,
  further_id uuid not null,
  primary key (tenant_id, skillset_id, position, further_id),
  foreign key (tenant_id, skillset_id, position) references ladder_steps on delete cascade,
  foreign key (tenant_id, further_id) references skillsets on delete cascade
);
-- When the next conversation of a skillset enters its next step.
create index conversations_step on conversations (tenant_id, skillset_id, step_since) where state = 'waiting' and bot_ends_at is null;

-- Words of a first message that make it urgent.
create table priority_rules (
  tenant_id int not null references tenants,
  position int not null,
  name text not null,
  words text[] not null,
  priority int not null,
  primary key (tenant_id, position)
);

-- What a number says to who begins a conversation. Without a style it only greets.
create table bots (
  tenant_id int not null,
  number_id uuid not null,
  greeting text not null,
  style text check (style in ('buttons', 'list', 'numbers')),
  list_title text not null default '',
  again text not null default '',
  times int not null default 1,
  wait_seconds int not null default 300,
  otherwise_id uuid,
  primary key (tenant_id, number_id),
  foreign key (tenant_id, number_id) references numbers on delete cascade,
  foreign key (tenant_id, otherwise_id) references skillsets on delete set null (otherwise_id)
);
create table bot_answers (
  tenant_id int not null,
  number_id uuid not null,
  position int not null,
  title text not null,
  skillset_id uuid not null,
  primary key (tenant_id, number_id, position),
  foreign key (tenant_id, number_id) references bots on delete cascade,
  foreign key (tenant_id, skillset_id) references skillsets on delete cascade
);

-- Said by the bot: it goes out only as long as the conversation is the bot's.
alter table outbox add by_bot boolean not null default false;

do $$
declare t text;
begin
  foreach t in array array['ladder_steps', 'ladder_skillsets', 'priority_rules', 'bots', 'bot_answers']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
