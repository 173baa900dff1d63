import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { giveFirstStatistics } from './first-statistics.ts'

let database: TestDatabase
let client: Client

beforeEach(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
})

const planOf = async (statement: string): Promise<string> => {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${statement}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test.each([
  [
    'a message by its wamid',
    'messages_wamid',
    'select id from messages where tenant_id = $1 and number_id = any($2) and wamid = any($3)',
  ],
  [
    'a conversation by its id',
    'conversations_pkey',
    'select state from conversations where tenant_id = $1 and id = $2',
  ],
  ['a delivery by its id', 'deliveries_pkey', 'select body from deliveries where tenant_id = $1 and id = $2'],
])('%s is looked up by its whole key while the table is still empty', async (_, index, statement) => {
  await client.query('set enable_seqscan = off')
  const plan = await planOf(statement)
  expect(plan).toContain(index)
  // All of the key: a condition on the tenant alone would read all there is of it.
  expect(plan).toMatch(/Index Cond: \(\(tenant_id = \$1\) AND/)
})

test('what ANALYZE found out is not overwritten', async () => {
  await client.query('create table lamps (tenant_id int, id int)')
  await client.query('insert into lamps select n, n from generate_series(1, 100) n')
  await client.query('analyze lamps')
  await giveFirstStatistics(client)
  const { rows } = await client.query(
    `select n_distinct from pg_stats where tablename = 'lamps' and attname = 'tenant_id'`,
  )
  expect(rows).toEqual([{ n_distinct: -1 }])
})
