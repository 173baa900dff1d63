-- Files that go with a predefined message, in their order; each is sent as it is, nobody brings it again.
create table predefined_files (
  tenant_id int not null,
  message_id uuid not null,
  file_id uuid not null,
  position int not null,
  primary key (tenant_id, message_id, file_id),
  foreign key (tenant_id, message_id) references predefined_messages on delete cascade,
  foreign key (tenant_id, file_id) references files
);
create index predefined_files_file on predefined_files (tenant_id, file_id);

do $$
declare t text;
begin
  foreach t in array array['predefined_files']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to centralino_app', t);
  end loop;
end $$;
