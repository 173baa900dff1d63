import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries, restoreSymlinks } from './binaries.ts'
import { databaseUser } from './database-user.ts'
import { canRun, reachableBinaries } from './shared-binaries.ts'
import { startPostgres } from './start-postgres.ts'

const isRoot = process.getuid?.() === 0
let closed: string

beforeEach(() => {
  closed = mkdtempSync(join(tmpdir(), 'centralino-closed-'))
})

afterEach(() => rmSync(closed, { recursive: true, force: true }))

test('binaries whose links npm did not make are completed', () => {
  const { folder } = findBinaries()
  const copy = join(closed, 'native')
  cpSync(folder, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/libicu\w+\.so(\.60)?$/.test(path),
  })
  expect(canRun(copy, undefined)).toBe(false)
  restoreSymlinks(copy)
  expect(canRun(copy, undefined)).toBe(true)
})

test.runIf(isRoot)(
  'root keeps its data below folders only root may enter, and the database works in there',
  async () => {
    const dataDir = join(closed, 'deep', 'data')
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const postgres = await startPostgres({ dataDir, log, settings: { fsync: 'off' } })
    expect(statSync(closed).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'database', 'data')).uid).not.toBe(0)
    expect(statSync(join(dataDir, 'database', 'password'))).toMatchObject({ uid: 0, mode: 0o100600 })
    await postgres.stop()
  },
)

test.runIf(isRoot)('root lends another user a copy of binaries it cannot reach, and mends a damaged one', () => {
  const installed = findBinaries()
  const folder = join(closed, 'checkout', 'native')
  cpSync(installed.folder, folder, { recursive: true, verbatimSymlinks: true })
  const cache = mkdtempSync(join(tmpdir(), 'centralino-cache-'))
  const cacheRoot = join(cache, 'centralino')
  const user = databaseUser(join(closed, 'none'))
  try {
    expect(canRun(folder, user)).toBe(false)
    const elsewhere = reachableBinaries({ ...installed, folder }, user, cacheRoot)
    // The cache lies below a folder of mkdtemp, which is closed as well: the temporary folder must do.
    expect(elsewhere.folder.startsWith(cacheRoot)).toBe(false)
    elsewhere.discard()
    expect(existsSync(elsewhere.folder)).toBe(false)
  } finally {
    rmSync(cache, { recursive: true })
  }
  const open = join('/var/tmp', `centralino-cache-test-${process.pid}`)
  mkdirSync(open, { mode: 0o755 })
  try {
    const cached = reachableBinaries({ ...installed, folder }, user, open)
    expect(cached.folder.startsWith(open)).toBe(true)
    expect(statSync(cached.folder)).toMatchObject({ uid: 0, mode: 0o40755 })
    truncateSync(join(cached.folder, 'bin', 'postgres'), 1_000)
    expect(canRun(reachableBinaries({ ...installed, folder }, user, open).folder, user)).toBe(true)
  } finally {
    rmSync(open, { recursive: true })
  }
})
