import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readPostmaster, servesFolder } from './postmaster.ts'
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts'

let home: string
let dataDir: string
let said: string[]
let running: EmbeddedPostgres[] = []

// What is tested here is processes, not the disk.
const settings = { fsync: 'off', shared_buffers: '16MB' }
const note = (message: string) => void said.push(message)
const log = { info: note, warn: note, error: note }

beforeAll(async () => {
  said = []
  home = mkdtempSync(join(tmpdir(), 'centralino-postgres-test-'))
  chmodSync(home, 0o700)
  dataDir = join(home, 'first')
  mkdirSync(join(dataDir, 'database', 'data.new', 'base'), { recursive: true })
  const first = await start()
  await query(first.url, 'create table kept (line text)')
  await stopAll()
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

// Making a cluster takes a second: the tests each get a copy of the one that the first start made.
beforeEach(({ task }) => {
  said = []
  dataDir = join(home, task.id)
  execFileSync('cp', ['-a', join(home, 'first'), dataDir])
})

afterEach(stopAll)

describe('the first start', () => {
  test('makes a UTF-8 cluster with checksums that answers on this machine only, to the password only', async () => {
    const { url, adopted } = await start()
    expect(adopted).toBe(false)
    const asked = [
      'server_encoding',
      'data_checksums',
      'TimeZone',
      'listen_addresses',
      'unix_socket_directories',
      'fsync',
    ]
    const values = await query(
      url,
      `select ${asked.map((name) => `current_setting('${name}')`).join(` || ' ' || `)} as all`,
    )
    expect(values).toEqual([{ all: 'UTF8 on UTC 127.0.0.1  off' }])
    expect(await query(url, `select lower('ÀÉ') as lower, 'b' < 'à' as by_code`)).toEqual([
      { lower: 'àé', by_code: true },
    ])
    const stranger = new URL(url)
    stranger.password = 'wrong'
    await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
  })

  test('leaves a folder that the next start finds, with what was written', async () => {
    await keep((await start()).url, 'before the restart')
    await stopAll()
    expect(await kept((await start()).url)).toEqual(['before the restart'])
  })
})

describe('after a crash', () => {
  test('takes over the database that a killed process left running, and then ends it', async () => {
    const { child, url } = await startInChild()
    await keep(url, 'written by the killed one')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const { pid } = postmaster()
    expect(servesFolder(pid, clusterFolder())).toBe(true)

    const next = await start()
    expect(next).toMatchObject({ adopted: true, url })
    expect(await kept(next.url)).toEqual(['written by the killed one'])
    await next.stop()
    expect(servesFolder(pid, clusterFolder())).toBe(false)
  })

  test('starts a new one when both were killed, with all that was committed', async () => {
    const { child, url } = await startInChild()
    await keep(url, 'committed')
    const { pid } = postmaster()
    child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    const next = await start()
    expect(next.adopted).toBe(false)
    expect(await kept(next.url)).toEqual(['committed'])
  })

  test('is not fooled by a program that got the pid of the dead database', async () => {
    const other = spawn('sleep', ['60'])
    const text = [other.pid, '/proc/self/cwd', 1, 5432, '', '127.0.0.1', '1 1', 'ready', ''].join('\n')
    writeFileSync(join(clusterFolder(), 'postmaster.pid'), text)
    const { url, adopted } = await start()
    expect(adopted).toBe(false)
    expect(await kept(url)).toEqual([])
    expect(said.join()).toContain(`names process ${other.pid} as its database, which it is not`)
    await stopAll()
    expect(other.exitCode ?? other.signalCode).toBe(null)
    other.kill()
  })

  test('brings a killed database back at the same address', async () => {
    const { url } = await start()
    await keep(url, 'before')
    process.kill(postmaster().pid, 'SIGKILL')
    await expect.poll(() => kept(url).catch(() => 'not yet'), { timeout: 10_000 }).toEqual(['before'])
    expect(said.join()).toContain('The database ended unexpectedly (exit SIGKILL): starting it again')
  })

  test('brings an adopted one back, too', async () => {
    const { child, url } = await startInChild()
    child.kill('SIGKILL')
    await once(child, 'exit')
    await start()
    process.kill(postmaster().pid, 'SIGKILL')
    await expect.poll(() => kept(url).catch(() => 'not yet'), { timeout: 10_000 }).toEqual([])
  })
})

test('a process that ends in order without stopping the database does not leave it behind', async () => {
  const { child } = await startInChild()
  const { pid } = postmaster()
  child.stdin.write('exit\n')
  await once(child, 'exit')
  await expect.poll(() => servesFolder(pid, clusterFolder()), { timeout: 5_000 }).toBe(false)
})

test('of two starts on one folder one wins, and the other names it', async () => {
  const attempts = await Promise.allSettled([start({ patience: 300 }), start({ patience: 300 })])
  const refused = attempts.filter((attempt) => attempt.status === 'rejected')
  expect(refused.map((attempt) => String(attempt.reason))).toEqual([
    `PostgresProblem: Another Centralino (pid ${process.pid}) is already running on the data folder ${join(dataDir, 'database')}`,
  ])
})

test('waits for a Centralino that is just ending', async () => {
  const { child } = await startInChild()
  child.kill('SIGTERM')
  const next = await start()
  expect(next.adopted).toBe(false)
  expect(said.join()).toContain(`Another Centralino (pid ${child.pid}) still holds`)
})

test('names the cause when the database cannot start', async () => {
  writeFileSync(join(clusterFolder(), 'postgresql.conf'), 'no_such_setting = 1\n')
  await expect(start()).rejects.toThrow(/does not start.*no_such_setting/)
  writeFileSync(join(clusterFolder(), 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow('was made by PostgreSQL 17')
})

async function start(options: { patience?: number } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ dataDir, log, settings, ...options })
  running.push(postgres)
  return postgres
}

async function stopAll(): Promise<void> {
  for (const postgres of running) await postgres.stop()
  running = []
}

/** A process that owns the database, for killing: stops it on SIGTERM, just ends on a line of input. */
async function startInChild() {
  const code = `
    import { startPostgres } from ${JSON.stringify(new URL('start-postgres.ts', import.meta.url).href)}
    const quiet = () => undefined
    const log = { info: quiet, warn: quiet, error: console.error }
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log, settings: ${JSON.stringify(settings)} })
    process.on('SIGTERM', () => setTimeout(() => postgres.stop().then(() => process.exit(0)), 200))
    process.stdin.on('data', () => process.exit(0))
    console.log(postgres.url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = await once(child.stdout, 'data')
  return { child, url: String(url).trim() }
}

const clusterFolder = () => join(dataDir, 'database', 'data')

function postmaster(): { pid: number } {
  const found = readPostmaster(clusterFolder())
  if (!found) throw new Error(`nothing runs: ${readFileSync(join(dataDir, 'database', 'postgres.log'), 'utf8')}`)
  return found
}

const keep = (url: string, line: string) => query(url, 'insert into kept values ($1)', [line])

const kept = async (url: string) => (await query(url, 'select line from kept')).map((row) => row['line'])

async function query(url: string, sql: string, values: string[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const result = client.query(sql, values)
  return result.then(({ rows }) => rows).finally(() => client.end())
}
