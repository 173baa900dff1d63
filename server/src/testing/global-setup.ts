import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareJobs } from '../platform/jobs.ts'
import { migrate, readMigrations } from '../platform/migrate.ts'
import { processExists, readPostmaster, servesFolder } from '../platform/postgres/postmaster.ts'
import { type EmbeddedPostgres, startPostgres } from '../platform/postgres/start-postgres.ts'
import { stopPostmaster } from '../platform/postgres/stop-postmaster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { url: string; template: string }
  }
}

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const prefix = 'centralino-test-'
const warn = (message: string) => process.emitWarning(message)
const log = { info: () => undefined, warn, error: warn }

// Nothing in it outlives the run, so nothing in it needs to reach the disk.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Gives the whole test run one database cluster, with a migrated template to clone. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const postgres = await startPostgres({ dataDir, log, settings })
  const tearDown = async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    project.provide('postgres', { url: postgres.url, template: await makeTemplate(postgres) })
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}

async function makeTemplate(postgres: EmbeddedPostgres): Promise<string> {
  const checksums = readMigrations(migrations).map((migration) => migration.checksum)
  const template = `template_${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 16)}`
  const client = new Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(`create database ${template} strategy file_copy`).finally(() => client.end())
  const url = new URL(postgres.url)
  url.pathname = template
  await migrate({ url: url.href, directory: migrations, log })
  await prepareJobs(url.href, log)
  return template
}

// A run that was killed leaves its database running: nobody else would ever end it.
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(name.slice(prefix.length).split('-')[0])
    if (!name.startsWith(prefix) || !Number.isInteger(owner) || owner <= 0 || processExists(owner)) continue
    const data = join(tmpdir(), name, 'database', 'data')
    const left = readPostmaster(data)
    if (left && servesFolder(left.pid, data)) await stopPostmaster(left.pid, data)
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
