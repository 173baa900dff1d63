import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { DatabaseUser } from './database-user.ts'
import { PostgresProblem } from './problem.ts'

/**
 * How to name `folder` to a PostgreSQL that starts inside it. Another user may be unable to walk the path down to it, but
 * spawn enters the folder before it gives up its rights, and this link leads there without a walk.
 */
export function ownName(folder: string, user: DatabaseUser | undefined): string {
  return user && process.platform === 'linux' ? '/proc/self/cwd' : folder
}

/** Spawn options for PostgreSQL's programs: its user, inside its folder, with nothing of our environment. */
export function spawnOptions(folder: string, user: DatabaseUser | undefined) {
  return { ...user, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
}

/** Runs one of PostgreSQL's programs to its end inside `folder`. */
export function runBinary(
  binaries: string,
  program: 'initdb' | 'postgres',
  args: string[],
  folder: string,
  user: DatabaseUser | undefined,
  input = '',
): void {
  const run = spawnSync(join(binaries, 'bin', program), args, {
    ...spawnOptions(folder, user),
    input,
    encoding: 'utf8',
  })
  if (run.status === 0) return
  const said = [run.error?.message, run.stderr].filter(Boolean).join(' ').trim().replaceAll('\n', ' | ')
  throw new PostgresProblem(`${program} failed (${run.signal ?? run.status}): ${said}`)
}
