-- The files of a customer's conversations, the newest first.
create index messages_files on messages (tenant_id, conversation_id, sent_at desc, seq desc) where file_id is not null;
