-- When a conversation first became an agent's own: the agent's day by hours. One row for each agent that it had.
create table takings (
  tenant_id int not null,
  user_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, conversation_id, user_id),
  foreign key (tenant_id, user_id) references users on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations on delete cascade
);
create index takings_user on takings (tenant_id, user_id, at);

do $$
declare t text;
begin
  foreach t in array array['takings']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;

insert into takings (tenant_id, user_id, conversation_id, at)
  select tenant_id, coalesce(assignee_id, closed_by), id, opened_at from conversations
  where opened_at is not null and coalesce(assignee_id, closed_by) is not null;
