-- Files that came from customers or are going to them. Where their bytes are follows from tenant and id.
create table files (
  tenant_id int not null references tenants,
  id uuid not null,
  kind text not null check (kind in ('image', 'video', 'audio', 'document', 'sticker')),
  state text not null check (state in ('coming', 'kept', 'lost', 'unsafe')),
  -- why it is lost or unsafe, in a word
  reason text,
  -- by its bytes; while it is coming, what the sender says
  mime text not null,
  name text,
  size bigint,
  -- hex, of what is kept
  sha256 text,
  width int,
  height int,
  seconds real,
  waveform int[],
  has_thumbnail boolean not null default false,
  created_at timestamptz not null,
  -- who brought it; null when it came from a customer
  uploader_id uuid,
  -- when it was first sent; what nobody sends is removed
  sent_at timestamptz,
  -- where WhatsApp has what came: the number it came to, its id there, and the digest WhatsApp gives
  number_id uuid,
  media_id text,
  said_sha256 text,
  primary key (tenant_id, id)
);

-- Files as WhatsApp knows them, per number: an id of its own, good until then.
create table whatsapp_media (
  tenant_id int not null,
  file_id uuid not null,
  number_id uuid not null,
  media_id text not null,
  until timestamptz not null,
  primary key (tenant_id, file_id, number_id),
  foreign key (tenant_id, file_id) references files on delete cascade
);

-- What is to be done about files: fetching from WhatsApp, bringing to WhatsApp, removing what nobody sent.
create table file_work (
  tenant_id int not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('fetch', 'bring', 'remove')),
  file_id uuid not null,
  number_id uuid,
  attempts int not null default 0,
  -- while somebody does it: when others take it up unless they are told otherwise
  next_attempt_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references files on delete cascade
);
create unique index file_work_once on file_work (tenant_id, file_id, kind, number_id) nulls not distinct;
-- what is due, of all tenants
create index file_work_due on file_work (next_attempt_at, tenant_id, id);

alter table messages add file_id uuid;
create index messages_file on messages (tenant_id, file_id) where file_id is not null;
-- The file it carries. Until WhatsApp has that, it is not due.
alter table outbox add file_id uuid;
create index outbox_file on outbox (tenant_id, file_id) where file_id is not null;

do $$
declare t text;
begin
  foreach t in array array['files', 'whatsapp_media', 'file_work']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
-- Work is claimed for all tenants at once; the files themselves are read tenant by tenant.
create policy platform on file_work using ((select app_platform())) with check ((select app_platform()));
grant usage on all sequences in schema public to centralino_app;
