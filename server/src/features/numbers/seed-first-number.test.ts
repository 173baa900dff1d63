import { verify } from '@node-rs/argon2'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createVault } from '../../platform/crypto.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { seedFirstNumber } from './seed-first-number.ts'

const vault = createVault('a secret key of a test')
const firstNumber = {
  phoneNumberId: '111',
  wabaId: '222',
  accessToken: 'token',
  appSecret: 'secret',
  verifyToken: 'verify',
}

let database: TestDatabase
let client: pg.Client
let said: string[]

beforeEach(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  said = []
})
afterEach(async () => {
  await client.end()
  await database.drop()
})

const seed = (first: typeof firstNumber | null) =>
  seedFirstNumber({
    ownerUrl: database.url,
    vault,
    now: Date.now(),
    firstNumber: first,
    say: (line) => said.push(line),
  })

const members = async () =>
  (
    await client.query(`
      select t.name as tenant, n.phone_number_id as number, s.name as skillset, u.email
      from numbers n join tenants t on t.id = n.tenant_id
      join skillsets s on s.tenant_id = n.tenant_id and s.id = n.skillset_id
      join skillset_members m on m.tenant_id = s.tenant_id and m.skillset_id = s.id
      join users u on u.tenant_id = m.tenant_id and u.id = m.user_id
      where n.phone_number_id not like '10000000000000_' order by n.phone_number_id`)
  ).rows

test('an empty installation gets its number, and an administrator whose password is said once', async () => {
  await Promise.all([seed(firstNumber), seed(firstNumber)])
  await seed(firstNumber)

  expect(await members()).toEqual([
    { tenant: 'Centralino', number: '111', skillset: 'General', email: 'admin@localhost' },
  ])
  expect(said).toHaveLength(1)
  const password = /^First administrator: admin@localhost ([\w-]{43})\n$/.exec(said[0] ?? '')?.[1]
  const { rows } = await client.query('select password_hash from users')
  expect(await verify(rows[0].password_hash, password ?? '')).toBe(true)
})

test('WhatsApp may be connected later, and a corrected number joins the app that is there', async () => {
  await seed(null)
  await seed(firstNumber)
  await seed({ ...firstNumber, phoneNumberId: '112' })

  const row = { tenant: 'Centralino', skillset: 'General', email: 'admin@localhost' }
  expect(await members()).toEqual([
    { ...row, number: '111' },
    { ...row, number: '112' },
  ])
  expect((await client.query('select id from whatsapp_apps')).rows).toHaveLength(1)
  expect(said).toHaveLength(1)
})

test('a demo world in the same database gets nothing of it', async () => {
  await seedDemo({ ownerUrl: database.url, vault, now: Date.now() })
  await seed(firstNumber)

  expect(await members()).toMatchObject([{ tenant: 'Centralino', number: '111' }])
})
