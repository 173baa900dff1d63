import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts, otherAccount } from '../features/demo/demo-accounts.ts'
import { seedDemo } from '../features/demo/seed-demo.ts'
import { createVault } from '../platform/crypto.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { runPlatformTx, runTx, type Tx } from '../platform/tx.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { type FilledTenant, fillTenant } from './fill-tenant.ts'

/** Where work is claimed, or a key looked up, before the tenant is known. A table that joins them needs a reason. */
const platformTables = [
  'deliveries',
  'feed_counters',
  'feed_events',
  'file_work',
  'mails',
  'numbers',
  'outbox',
  'pending_deliveries',
  'push_followers',
  'sessions',
  'tenants',
  'timers',
  'users',
  'whatsapp_apps',
]

let test_: TestDatabase
let owner: pg.Client
let database: Database
let tables: string[]
let [a, b]: FilledTenant[] = []

beforeAll(async () => {
  test_ = await createTestDatabase()
  await seedDemo({ ownerUrl: test_.url, vault: createVault('a secret key of a test'), now: Date.now() })
  owner = new pg.Client({ connectionString: test_.url })
  await owner.connect()
  a = await fillTenant(owner, demoAccounts[0]?.email as string, new Date())
  b = await fillTenant(owner, otherAccount.email, new Date())
  database = openDatabase({ url: test_.url, connections: 4, onError: () => undefined })
  tables = await column(`
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`)
})
afterAll(async () => {
  await database.close()
  await owner.end()
  await test_.drop()
})

const column = async (text: string): Promise<string[]> =>
  (await owner.query({ text, rowMode: 'array' })).rows.map(([value]) => value)
const asTenant = <T>(tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
  runTx({ kysely: database.kysely, now: Date.now, self: 'test', onCommit: () => undefined }, { tenantId }, work)
const countVisible = async (trx: Tx['sql'], table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx)).rows[0]?.n ?? -1
const countOf = async (table: string, tenantId: number): Promise<number> =>
  (await owner.query(`select count(*)::int as n from ${table} where tenant_id = $1`, [tenantId])).rows[0].n
const contentOf = async (tenantId: number) => {
  const content: Record<string, unknown[]> = {}
  for (const table of tables) {
    content[table] = (
      await owner.query(`select * from ${table} x where tenant_id = $1 order by x::text`, [tenantId])
    ).rows
  }
  return content
}
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

describe('X-07 the database keeps tenants apart by its own constitution', () => {
  test('every table that belongs to a tenant has forced row-level security and a policy', async () => {
    const bare = await column(`
      select c.relname from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and (
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') or c.relname = 'tenants')
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`)
    expect(bare).toEqual([])
    expect(tables.length).toBeGreaterThan(15)
  })

  test('only tables that hold nothing of a tenant are without a tenant', async () => {
    const rest = await column(`
      select c.relname from pg_class c where c.relkind in ('r', 'p', 'm', 'v', 'f') and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1`)
    expect(rest).toEqual(['schema_migrations', 'tenants'])
  })

  test('the key of each table begins with the tenant, and no reference leads from one tenant to another', async () => {
    const keys = await column(`
      select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and c.relname = any(array['${tables.join("','")}']) and a.attname <> 'tenant_id'`)
    const references = await column(`
      select f.conname from pg_constraint f
      join pg_attribute t on t.attrelid = f.conrelid and t.attname = 'tenant_id'
      join pg_attribute r on r.attrelid = f.confrelid and r.attname = case when f.confrelid = 'tenants'::regclass then 'id' else 'tenant_id' end
      where f.contype = 'f' and f.conkey[1] <> t.attnum or f.contype = 'f' and f.confkey[1] <> r.attnum`)
    expect({ keys, references }).toEqual({ keys: [], references: [] })
  })

  test('the role of the server bypasses nothing, owns nothing, becomes nobody else and may only read and write rows', async () => {
    const { rows } = await owner.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
        (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
        (select count(*)::int from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owned,
        has_schema_privilege(r.oid, 'public', 'create') as creates
      from pg_roles r where rolname = 'centralino_app'`)
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        rolreplication: false,
        memberships: 0,
        owned: 0,
        creates: false,
      },
    ])
    const privileges = await column(`
      select distinct privilege_type from information_schema.role_table_grants where grantee = 'centralino_app' order by 1`)
    expect(privileges).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE'])
    const lent = await column(`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`)
    // The door to the place where jobs are kept, and nothing else, works with its owner's rights.
    expect(lent).toEqual(['enqueue_job'])
    const { rows: who } = await sql`select current_user::text as name`.execute(database.kysely)
    expect(who).toEqual([{ name: 'centralino_app' }])
  })
})

describe('X-07 A-LOGIN-10 a transaction sees and writes its own tenant only', () => {
  test('both tenants have rows in every table, or the rest of this would prove nothing', async () => {
    const empty: string[] = []
    for (const table of tables) {
      if ((await countOf(table, a?.tenantId ?? 0)) === 0 || (await countOf(table, b?.tenantId ?? 0)) === 0)
        empty.push(table)
    }
    expect(empty).toEqual([])
  })

  test('without a tenant, and after a transaction that had one on the same connection, nothing is seen', async () => {
    const seen: string[] = []
    for (const table of [...tables, 'tenants']) {
      await asTenant(a?.tenantId ?? 0, async (tx) => expect(await countVisible(tx.sql, table)).toBeGreaterThan(0))
      await database.kysely.transaction().execute(async (trx) => {
        if ((await countVisible(trx, table)) > 0) seen.push(table)
      })
    }
    expect(seen).toEqual([])
  })

  test('a tenant sees all of its rows and none of the other', async () => {
    for (const [own, foreign] of [
      [a, b],
      [b, a],
    ] as [FilledTenant, FilledTenant][]) {
      await asTenant(own.tenantId, async (tx) => {
        for (const table of tables) {
          const visible = await sql<{ tenant_id: number }>`select tenant_id from ${sql.table(table)}`.execute(tx.sql)
          expect({ table, tenants: [...new Set(visible.rows.map((row) => row.tenant_id))] }).toEqual({
            table,
            tenants: [own.tenantId],
          })
          expect({ table, rows: visible.rows.length }).toEqual({ table, rows: await countOf(table, own.tenantId) })
          expect(visible.rows.every((row) => row.tenant_id !== foreign.tenantId)).toBe(true)
        }
        const names = await sql<{ id: number }>`select id from tenants`.execute(tx.sql)
        expect(names.rows).toEqual([{ id: own.tenantId }])
      })
    }
  })

  test('what is written under another tenant is refused, and what another tenant has cannot be changed or removed', async () => {
    const [own, foreign] = [a?.tenantId ?? 0, b?.tenantId ?? 0]
    const before = await contentOf(foreign)
    for (const table of tables) {
      const t = sql.table(table)
      const row = (await owner.query(`select to_jsonb(x) as row from ${table} x where tenant_id = $1 limit 1`, [own]))
        .rows[0].row
      const planted = JSON.stringify({ ...row, tenant_id: foreign })
      const insert = (tx: Tx) =>
        sql`insert into ${t} overriding system value select * from jsonb_populate_record(null::${t}, ${planted}::jsonb)`.execute(
          tx.sql,
        )
      const give = (tx: Tx) => sql`update ${t} set tenant_id = ${foreign} where tenant_id = ${own}`.execute(tx.sql)
      // 42501: the new row violates row-level security.
      expect({ table, insert: await refusal(asTenant(own, insert)), give: await refusal(asTenant(own, give)) }).toEqual(
        {
          table,
          insert: '42501',
          give: '42501',
        },
      )
      await asTenant(own, async (tx) => {
        const taken = await sql`update ${t} set tenant_id = ${own} where tenant_id = ${foreign}`.execute(tx.sql)
        const removed = await sql`delete from ${t} where tenant_id = ${foreign}`.execute(tx.sql)
        expect({ table, taken: taken.numAffectedRows, removed: removed.numAffectedRows }).toEqual({
          table,
          taken: 0n,
          removed: 0n,
        })
      })
    }
    expect(await contentOf(foreign)).toEqual(before)
  })

  test('row-level security cannot be switched off', async () => {
    const off = asTenant(a?.tenantId ?? 0, async (tx) => {
      await sql`set local row_security = off`.execute(tx.sql)
      return countVisible(tx.sql, 'messages')
    })
    expect(await refusal(off)).toBe('42501')
  })

  test('the platform scope opens the listed tables and no other', async () => {
    const open = await runPlatformTx(database.kysely, async (trx) => {
      const visible: string[] = []
      for (const table of [...tables, 'tenants']) if ((await countVisible(trx, table)) > 0) visible.push(table)
      return visible.sort()
    })
    expect(open).toEqual(platformTables)
  })
})
