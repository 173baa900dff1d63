import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { migrate } from './migrate.ts'

const log = { info: () => undefined }
let database: TestDatabase
let directory: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  directory = mkdtempSync(join(tmpdir(), 'migrations-'))
  write('0001_lamps.sql', 'create table lamps (id int primary key); insert into lamps values (1);')
  write('0002_colours.sql', `alter table lamps add colour text not null default 'white';`)
})

afterEach(async () => {
  rmSync(directory, { recursive: true })
  await database.drop()
})

describe('migrate', () => {
  test('applies every file once, and nothing the second time', async () => {
    expect(await run()).toEqual({ applied: ['0001_lamps.sql', '0002_colours.sql'] })
    expect(await run()).toEqual({ applied: [] })
    write('0003_more.sql', 'insert into lamps values (2)')
    expect(await run()).toEqual({ applied: ['0003_more.sql'] })
    expect(await query('select id, colour from lamps order by id')).toEqual([
      { id: 1, colour: 'white' },
      { id: 2, colour: 'white' },
    ])
  })

  test('lets several processes start at once', async () => {
    write('0003_slow.sql', 'select pg_sleep(0.2); create table cords (id int)')
    const applied = (await Promise.all([run(), run(), run(), run()])).flatMap((each) => each.applied)
    expect(applied.toSorted()).toEqual(['0001_lamps.sql', '0002_colours.sql', '0003_slow.sql'])
  })

  test('undoes a file that fails and keeps those before it', async () => {
    write('0003_broken.sql', 'create table cords (id int); select 1 / 0;')
    await expect(run()).rejects.toThrow('Migration 0003_broken.sql failed: division by zero')
    expect(
      await query(`select to_regclass('lamps') is not null as lamps, to_regclass('cords') is not null as cords`),
    ).toEqual([{ lamps: true, cords: false }])
  })

  test('refuses a file that was changed after it was applied, but not other line ends', async () => {
    write('0003_two_lines.sql', 'select 1;\nselect 2;\n')
    await run()
    write('0003_two_lines.sql', 'select 1;\r\nselect 2;\r\n')
    expect(await run()).toEqual({ applied: [] })
    write('0002_colours.sql', 'select 1')
    await expect(run()).rejects.toThrow('Migration 0002_colours.sql was changed after it was applied')
  })

  test('refuses a database that is newer than the code', async () => {
    await run()
    rmSync(join(directory, '0002_colours.sql'))
    await expect(run()).rejects.toThrow('The database is newer than this Centralino: it has 0002_colours.sql')
  })

  test('refuses names that leave the order open', async () => {
    write('0004_gap.sql', 'select 1')
    await expect(run()).rejects.toThrow('Migration 0004_gap.sql should be named 0003_some_name.sql')
  })
})

test('createTestDatabase gives each test the migrated schema and nobody else’s rows', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await query('create table only_here (id int)', one.url)
  const seen = `select to_regclass('only_here') is null as absent, (select count(*)::int from schema_migrations) > 0 as migrated`
  expect(await query(seen, other.url)).toEqual([{ absent: true, migrated: true }])
  await Promise.all([one.drop(), other.drop()])
  await expect(query('select 1', one.url)).rejects.toThrow('does not exist')
})

const run = () => migrate({ url: database.url, directory, log })

const write = (name: string, sql: string) => writeFileSync(join(directory, name), sql)

async function query(sql: string, url = database.url): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end())
}
