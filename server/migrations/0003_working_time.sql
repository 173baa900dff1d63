-- When a number is served. A number without a row, or without a schedule, is always open.
create table working_times (
  tenant_id int not null,
  number_id uuid not null,
  schedule jsonb,
  -- what System answers while the number is closed; null: nothing
  closed_text text,
  -- the period that the schedule gave last: it holds from since to until (null: for good), and a timer ends it
  open boolean not null,
  since timestamptz not null,
  until timestamptz,
  revision int not null default 1,
  primary key (tenant_id, number_id),
  foreign key (tenant_id, number_id) references numbers on delete cascade,
  check (until > since)
);

-- In which closing period of a number, named by its beginning, a customer was last told that it is closed.
create table closed_answers (
  tenant_id int not null,
  number_id uuid not null,
  customer_id uuid not null,
  closed_since timestamptz not null,
  primary key (tenant_id, number_id, customer_id),
  foreign key (tenant_id, number_id) references numbers on delete cascade,
  foreign key (tenant_id, customer_id) references customers on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['working_times', 'closed_answers']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
