-- What customers did to their messages afterwards. The original may come later: what is written here waits for it.
create table amendments (
  tenant_id int not null,
  number_id uuid not null,
  -- of the amendment itself: the same one twice is one
  wamid text not null,
  original_wamid text not null,
  kind text not null check (kind in ('edit', 'revoke')),
  -- the new words of an edit; emptied when the original is deleted
  text text not null default '',
  at timestamptz not null,
  primary key (tenant_id, number_id, wamid)
);
create index amendments_original on amendments (tenant_id, number_id, original_wamid);

alter table messages
  -- earlier texts, oldest first: [{"text", "until"}]
  add edits jsonb,
  -- deleted by the customer: nothing of the content is kept
  add revoked_at timestamptz;

-- When the customer sees blue ticks.
alter table numbers add blue_ticks text not null default 'on_open' check (blue_ticks in ('on_open', 'on_reply', 'never'));

do $$
declare t text;
begin
  foreach t in array array['amendments']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
