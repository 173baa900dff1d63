import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DatabaseUser } from './database-user.ts'
import { PostgresProblem } from './problem.ts'

export type ReachableBinaries = { folder: string; discard(): void }

const kept = () => undefined

/** Gives a folder of binaries that `user` can run: the installed one, or else a copy outside of a closed checkout. */
export function reachableBinaries(
  binaries: Binaries,
  user: DatabaseUser | undefined,
  cacheRoot = '/var/cache/centralino',
): ReachableBinaries {
  if (canRun(binaries.folder, user)) return { folder: binaries.folder, discard: kept }
  if (!user) {
    throw new PostgresProblem(
      `The embedded PostgreSQL in ${binaries.folder} does not run here: set DATABASE_URL instead`,
    )
  }
  const cached = cachedCopy(binaries, cacheRoot)
  if (cached && canRun(cached, user)) return { folder: cached, discard: kept }

  const temporary = mkdtempSync(join(tmpdir(), 'centralino-postgres-'))
  const discard = () => rmSync(temporary, { recursive: true, force: true })
  copyReadable(binaries.folder, temporary)
  if (canRun(temporary, user)) return { folder: temporary, discard }
  discard()
  throw new PostgresProblem(
    `User ${user.uid} cannot run the embedded PostgreSQL, neither from ${binaries.folder} nor from a copy in ${cacheRoot} or ${tmpdir()}`,
  )
}

/** Tries it for real: permissions, mount options and a missing loader all look the same from here. */
export function canRun(folder: string, user: DatabaseUser | undefined): boolean {
  const script =
    '"$1/bin/postgres" -V && test -x "$1/bin/initdb" && for f in "$1"/share/*.bki "$1"/share/*/*.bki; do test -r "$f" && exit 0; done; exit 1'
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function cachedCopy(binaries: Binaries, cacheRoot: string): string | undefined {
  const target = join(cacheRoot, `postgres-${binaries.version}-${binaries.platform}`)
  try {
    mkdirSync(cacheRoot, { recursive: true, mode: 0o755 })
    if (!onlyOursToWrite(cacheRoot)) return undefined
    if (onlyOursToWrite(target) && sizeOf(target) === sizeOf(binaries.folder)) return target
    const fresh = mkdtempSync(`${target}.`)
    copyReadable(binaries.folder, fresh)
    rmSync(target, { recursive: true, force: true })
    renameSync(fresh, target)
    return target
  } catch {
    // A read-only or full /var: the caller has another place to try.
    return undefined
  }
}

// What root hands to another user to run must not have been put there by a third one.
function onlyOursToWrite(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

function copyReadable(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    chmodSync(path, entry.isDirectory() || lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

function sizeOf(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += lstatSync(join(entry.parentPath, entry.name)).size
  }
  return bytes
}
