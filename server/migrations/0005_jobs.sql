-- Work for later (mails, files, templates) is kept by graphile-worker in a schema of its own, whose tables only its owner may
-- touch. The server's role puts work there through this door, in the transaction that causes it.
create function enqueue_job(task text, payload json, key text, due_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => due_at, job_key => key, max_attempts => 12);
end $$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to centralino_app;
