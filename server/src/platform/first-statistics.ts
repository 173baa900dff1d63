import type { Client } from 'pg'

/**
 * Tells the planner what it cannot know while a table has never been analysed: that its rows share a few tenants and that ids are
 * their own. Without that, `tenant_id = …` looks as selective as a whole key, and the first plans read all of a tenant's rows;
 * they are kept for as long as nobody analyses the table, while it grows by thousands a second. PostgreSQL's own statistics
 * replace these at the first ANALYZE. Before PostgreSQL 18 there is no way to say it: then the plans mend themselves later.
 */
export const giveFirstStatistics = async (client: Client): Promise<void> => {
  const known = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  if ((known.rows[0]?.version ?? 0) < 180_000) return
  await client.query(`
    select pg_restore_attribute_stats(
      'schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', a.attname::text, 'inherited', false,
      'null_frac', 0::real, 'avg_width', a.attlen::int,
      'n_distinct', (case a.attname when 'tenant_id' then 1 else -1 end)::real)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'id') and a.attlen > 0
    join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
    where c.relkind = 'r'
      and not exists (select from pg_stats s where s.schemaname = n.nspname and s.tablename = c.relname and s.attname = a.attname)`)
}
