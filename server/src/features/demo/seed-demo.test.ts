import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVault } from '../../platform/crypto.ts'
import { migrate } from '../../platform/migrate.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { seedDemo } from './seed-demo.ts'

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url))
const vault = createVault('a secret key of a test')
let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

test('the demo world is there once, however often and by however many processes it is seeded', async () => {
  const options = { ownerUrl: database.url, vault, now: Date.now() }
  await Promise.all([seedDemo(options), seedDemo(options)])
  await seedDemo(options)

  const { rows } = await client.query(`
    select t.name as tenant, u.email, u.role, u.isolated, u.status, array_remove(array_agg(s.name), null) as skillsets
    from tenants t join users u on u.tenant_id = t.id
    left join skillset_members m on m.tenant_id = t.id and m.user_id = u.id
    left join skillsets s on s.tenant_id = t.id and s.id = m.skillset_id
    group by t.name, u.email, u.role, u.isolated, u.status order by u.email`)
  const person = (email: string, role: string, skillsets: string[], isolated = false, tenant = 'Bottega Lume') => ({
    tenant,
    email: `${email}@demo.test`,
    role,
    isolated,
    status: 'offline',
    skillsets,
  })
  expect(rows).toEqual([
    person('anna', 'agent', ['Support']),
    person('bruno', 'agent', ['Sales'], true),
    person('carla', 'agent', ['Support']),
    person('dario', 'supervisor', []),
    person('elena', 'administrator', []),
    person('other', 'administrator', ['Support'], false, 'Altra Azienda'),
  ])
})

test('the numbers lead to their skillsets, and their secrets are sealed', async () => {
  const { rows } = await client.query(`
    select n.phone_number_id, n.display_phone_number, n.waba_id, n.glyph, s.name as skillset, a.app_secret, a.verify_token, n.access_token
    from numbers n join skillsets s on s.tenant_id = n.tenant_id and s.id = n.skillset_id
    join whatsapp_apps a on a.tenant_id = n.tenant_id and a.id = n.app_id order by n.phone_number_id`)
  const opened = rows.map(({ app_secret, verify_token, access_token, ...rest }) => ({
    ...rest,
    secrets: [app_secret, verify_token, access_token].map((sealed) => vault.open(sealed)),
  }))
  expect(opened).toEqual([
    {
      phone_number_id: '100000000000001',
      display_phone_number: '+39 02 5550 0101',
      waba_id: '200000000000001',
      glyph: 'half_disc',
      skillset: 'Support',
      secrets: ['demo-app-secret', 'demo-verify-token', 'demo-access-token'],
    },
    {
      phone_number_id: '100000000000002',
      display_phone_number: '+39 02 5550 0102',
      waba_id: '200000000000001',
      glyph: 'triangle',
      skillset: 'Sales',
      secrets: ['demo-app-secret', 'demo-verify-token', 'demo-access-token'],
    },
    {
      phone_number_id: '100000000000009',
      display_phone_number: '+39 02 5550 0109',
      waba_id: '200000000000009',
      glyph: 'square',
      skillset: 'Support',
      secrets: ['other-app-secret', 'other-verify-token', 'other-access-token'],
    },
  ])
  const raw = await client.query('select app_secret, verify_token from whatsapp_apps')
  for (const { app_secret, verify_token } of raw.rows) {
    expect(Buffer.concat([app_secret, verify_token]).toString('latin1')).not.toMatch(/app-secret|verify-token/)
  }
})

test('an owner who is no superuser, and so is bound by row-level security, can seed it too', async () => {
  const owner = `owner_${randomUUID().replaceAll('-', '')}`
  await client.query(`create role ${owner} login createrole`)
  await client.query(`grant centralino_app to ${owner} with admin option`)
  const empty = await createEmptyDatabase()
  const url = new URL(empty.url)
  const admin = new pg.Client({ connectionString: empty.url })
  await admin.connect()
  try {
    await admin.query(`alter database ${url.pathname.slice(1)} owner to ${owner}`)
    url.searchParams.set('options', `-c role=${owner}`)
    await migrate({ url: url.href, directory: migrations, log: { info: () => undefined } })
    await seedDemo({ ownerUrl: url.href, vault, now: Date.now() })
    await seedDemo({ ownerUrl: url.href, vault, now: Date.now() })
    const { rows } = await admin.query(`
      select (select tableowner from pg_tables where tablename = 'users') as owner, count(*)::int as users from users`)
    expect(rows).toEqual([{ owner, users: 6 }])
  } finally {
    await admin.end()
    await empty.drop()
    await client.query(`drop role ${owner}`)
  }
})
