-- Writing first: WhatsApp's templates, who may send them, and whom one may write to.
create table templates (
  tenant_id int not null references tenants,
  id uuid not null,
  waba_id text not null,
  meta_id text not null,
  name text not null,
  language text not null,
  category text not null,
  -- Meta's word; only APPROVED ones go out. DELETED: Meta lists it no more
  status text not null,
  parameter_format text not null check (parameter_format in ('positional', 'named')),
  components jsonb not null,
  quality text,
  -- why it was rejected, paused or disabled
  reason text,
  synced_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, waba_id, name, language)
);
-- Those that agents may send. Not with the templates, so that nothing Meta says of one takes it away.
create table template_permits (
  tenant_id int not null references tenants,
  waba_id text not null,
  name text not null,
  language text not null,
  primary key (tenant_id, waba_id, name, language)
);
-- When the templates of a business account were last asked for, and last came.
create table template_syncs (
  tenant_id int not null references tenants,
  waba_id text not null,
  asked_at timestamptz not null,
  synced_at timestamptz,
  -- why Meta did not give them, in its words
  error text,
  primary key (tenant_id, waba_id)
);

-- Agents may begin conversations on it.
alter table numbers add outbound boolean not null default true;

-- The customer does not want to be written to first. `whatsapp`: no advertising, said in WhatsApp itself; `person`: said to us, nothing at all.
alter table customers
  add outbound_refused_at timestamptz,
  add outbound_refused_source text check (outbound_refused_source in ('whatsapp', 'person')),
  add constraint customers_outbound check ((outbound_refused_at is null) = (outbound_refused_source is null));

-- Begun by its agent within the customer's 24 hours.
alter table conversations drop constraint conversations_cause,
  add constraint conversations_cause check (cause in ('routing', 'transfer', 'take_over', 'personal_queue', 'returned', 'template', 'started'));

do $$
declare t text;
begin
  foreach t in array array['templates', 'template_permits', 'template_syncs']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
