import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { giveFirstStatistics } from './first-statistics.ts'

export type MigrateOptions = { url: string; directory: string; log: { info(message: string): void } }

type Migration = { name: string; sql: string; checksum: string }

/** The database and the code do not fit together; the message is one line for the operator. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem'
}

// Any number does, as long as every process takes the same.
const lockKey = 7_238_110

/**
 * Brings the database to the state of the numbered files in `directory`, each in a transaction of its own; processes that start
 * together take turns. Returns the names of those it applied. Throws MigrationProblem when history and files disagree.
 */
export async function migrate({ url, directory, log }: MigrateOptions): Promise<{ applied: string[] }> {
  const migrations = readMigrations(directory)
  const client = new Client({ connectionString: url, application_name: 'centralino migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(
      'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const known = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migrations')
    const pending = pendingOf(migrations, new Map(known.rows.map((row) => [row.name, row.checksum])))
    for (const migration of pending) {
      log.info(`Migrating the database: ${migration.name}`)
      await apply(client, migration)
    }
    await giveFirstStatistics(client)
    return { applied: pending.map((migration) => migration.name) }
  } finally {
    await client.end()
  }
}

/** The files `0001_name.sql` of a folder in order; throws MigrationProblem for names that leave the order open. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  names.forEach((name, index) => {
    const expected = String(index + 1).padStart(4, '0')
    if (!new RegExp(`^${expected}_[a-z0-9_]+\\.sql$`).test(name)) {
      throw new MigrationProblem(`Migration ${name} should be named ${expected}_some_name.sql`)
    }
  })
  return names.map((name) => {
    // A checkout with other line ends is still the same migration.
    const sql = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

function pendingOf(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const names = new Set(migrations.map((migration) => migration.name))
  const unknown = [...applied.keys()].filter((name) => !names.has(name)).sort()
  if (unknown.length > 0) {
    throw new MigrationProblem(
      `The database is newer than this Centralino: it has ${unknown.join(', ')}. Install that version or a later one`,
    )
  }
  for (const { name, checksum } of migrations) {
    if (applied.has(name) && applied.get(name) !== checksum) {
      throw new MigrationProblem(
        `Migration ${name} was changed after it was applied: put the file back and write a new migration`,
      )
    }
  }
  const pending = migrations.filter((migration) => !applied.has(migration.name))
  const gap = pending[0]
  if (gap && migrations.indexOf(gap) < applied.size) {
    throw new MigrationProblem(`Migration ${gap.name} was never applied to this database, but later ones were`)
  }
  return pending
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationProblem(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
