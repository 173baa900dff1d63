-- A text as two people would call it the same: what domain/src/message/fold.ts says, for the database. The collation is named,
-- because that of the database may know no letters but ASCII.
create function folded(t text) returns text language sql immutable strict parallel safe return
  replace(lower(regexp_replace(normalize(t, NFKD), U&'[\0300-\036F\FE00-\FE0F\20E3]', '', 'g') collate "und-x-icu"), 'ß', 'ss');

-- The words of a text, as they are searched: each once.
create function words_of(t text) returns setof text language sql immutable strict parallel safe begin atomic
  select distinct w from regexp_split_to_table(folded(t) collate "und-x-icu", '[[:space:][:punct:][:cntrl:]+]+') as w where w <> '';
end;

alter table customers
  -- what the tenant wants to know of its customers, by the key of the field
  add properties jsonb not null default '{}',
  add note text not null default '',
  -- by what lists are ordered: saved names first; a trigger keeps it
  add sort_name text collate "C" not null default '';
create function keep_sort_name() returns trigger language plpgsql as $$
begin
  new.sort_name := coalesce(nullif(folded(btrim(new.saved_name)), ''), '~' || coalesce(folded(new.profile_name), folded(new.username), ''));
  return new;
end $$;
create trigger sort_name before insert or update of saved_name, profile_name, username on customers
  for each row execute function keep_sort_name();
update customers set saved_name = saved_name;
create index customers_by_name on customers (tenant_id, sort_name, id);

create index conversations_of_skillset on conversations (tenant_id, skillset_id, customer_id);

-- By which words a customer is found. Rows and not a text vector: behind row-level security only comparisons that leak nothing
-- may use an index, and >= and < on text are such, while @@ and like are not.
create table customer_words (
  tenant_id int not null,
  word text collate "C" not null,
  customer_id uuid not null,
  primary key (tenant_id, word, customer_id),
  foreign key (tenant_id, customer_id) references customers on delete cascade
);
create index customer_words_customer on customer_words (tenant_id, customer_id);

create function words_of_customer(saved_name text, profile_name text, username text, properties jsonb) returns setof text
  language sql stable parallel safe begin atomic
  select distinct left(w, 60) from words_of(concat_ws(' ', saved_name, profile_name, username,
    (select string_agg(value, ' ') from jsonb_each_text(properties)))) as w;
end;

-- Only a new name or property writes here; messages do not.
create function index_new_customers() returns trigger language plpgsql as $$
begin
  insert into customer_words (tenant_id, word, customer_id)
    select c.tenant_id, w, c.id
    from added c, words_of_customer(c.saved_name, c.profile_name, c.username, c.properties) as w
    on conflict do nothing;
  return null;
end $$;
create trigger index_new after insert on customers referencing new table as added
  for each statement execute function index_new_customers();

-- A number is found from its beginning, with and without its country code.
create function words_of_phone(value text) returns setof text language sql immutable parallel safe begin atomic
  select distinct w from unnest(array[value,
    coalesce(substring(value from '^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(.+)$'), substr(value, 4))]) as w where w <> '';
end;

create function index_changed_customers() returns trigger language plpgsql as $$
declare changed uuid[] := array(
  select c.id from after_change c join before_change b on b.tenant_id = c.tenant_id and b.id = c.id
  where (c.saved_name, c.profile_name, c.username, c.properties) is distinct from (b.saved_name, b.profile_name, b.username, b.properties));
begin
  if cardinality(changed) = 0 then return null; end if;
  delete from customer_words w using after_change c
    where c.id = any(changed) and w.tenant_id = c.tenant_id and w.customer_id = c.id;
  insert into customer_words (tenant_id, word, customer_id)
    select c.tenant_id, w, c.id
    from after_change c, words_of_customer(c.saved_name, c.profile_name, c.username, c.properties) as w
    where c.id = any(changed)
    union
    select c.tenant_id, w, c.id
    from after_change c
    join customer_aliases a on a.tenant_id = c.tenant_id and a.customer_id = c.id and a.kind = 'phone', words_of_phone(a.value) as w
    where c.id = any(changed)
    on conflict do nothing;
  return null;
end $$;
create trigger index_changed after update on customers referencing old table as before_change new table as after_change
  for each statement execute function index_changed_customers();

create function index_new_aliases() returns trigger language plpgsql as $$
begin
  insert into customer_words (tenant_id, word, customer_id)
    select a.tenant_id, w, a.customer_id from added a, words_of_phone(a.value) as w where a.kind = 'phone'
    on conflict do nothing;
  return null;
end $$;
create trigger index_new after insert on customer_aliases referencing new table as added
  for each statement execute function index_new_aliases();

insert into customer_words (tenant_id, word, customer_id)
  select c.tenant_id, w, c.id from customers c, words_of_customer(c.saved_name, c.profile_name, c.username, c.properties) as w
  union
  select a.tenant_id, w, a.customer_id from customer_aliases a, words_of_phone(a.value) as w where a.kind = 'phone';

-- What a tenant keeps of its customers besides names.
create table customer_fields (
  tenant_id int not null references tenants,
  key text not null,
  position int not null,
  label text not null,
  type text not null check (type in ('text', 'number', 'date', 'choice')),
  choices text[] not null default '{}',
  required boolean not null default false,
  read_only boolean not null default false,
  in_list boolean not null default false,
  primary key (tenant_id, key)
);

create table customer_settings (
  tenant_id int primary key references tenants,
  -- whether agents may change what is kept of customers, and write down new ones
  agents_edit boolean not null,
  -- whether isolated agents see customers with whom nobody has spoken yet
  isolated_see_new boolean not null
);

-- Who changed what of a customer: [{field, before, after}].
create table customer_changes (
  tenant_id int not null,
  id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  user_id uuid not null,
  changes jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers on delete cascade,
  foreign key (tenant_id, user_id) references users
);
create index customer_changes_customer on customer_changes (tenant_id, customer_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['customer_words', 'customer_fields', 'customer_settings', 'customer_changes']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
