-- Prepared texts that agents put into the composer, with answers to choose from or without.
create table predefined_categories (
  tenant_id int not null references tenants,
  id uuid not null,
  name text not null,
  position int not null,
  primary key (tenant_id, id)
);
create table predefined_messages (
  tenant_id int not null,
  id uuid not null,
  category_id uuid not null,
  position int not null,
  title text not null,
  body text not null,
  -- {style: 'buttons', titles} or {style: 'list', button, rows}; null: none
  answers jsonb,
  revision int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, category_id) references predefined_categories
);
create index predefined_messages_category on predefined_messages (tenant_id, category_id);
-- Whose agents may choose a message; none: everybody.
create table predefined_skillsets (
  tenant_id int not null,
  message_id uuid not null,
  skillset_id uuid not null,
  primary key (tenant_id, message_id, skillset_id),
  foreign key (tenant_id, message_id) references predefined_messages on delete cascade,
  foreign key (tenant_id, skillset_id) references skillsets on delete cascade
);

-- Saved places that agents send.
create table positions (
  tenant_id int not null references tenants,
  id uuid not null,
  name text not null,
  address text not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  position int not null,
  primary key (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['predefined_categories', 'predefined_messages', 'predefined_skillsets', 'positions']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
