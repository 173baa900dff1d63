import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseFolder } from './database-folder.ts'
import { PostgresProblem } from './problem.ts'
import { ownName, runBinary } from './run-binary.ts'

export type ClusterOptions = { binaries: string; version: string; durable: boolean }

/** Makes the folder's PostgreSQL cluster if there is none yet; an interrupted attempt leaves nothing that counts. */
export function ensureCluster(folder: DatabaseFolder, options: ClusterOptions): 'made' | 'found' {
  if (existsSync(folder.data)) {
    refuseOtherMajor(folder.data, options.version)
    return 'found'
  }
  const { path, user } = folder
  const fresh = join(path, 'data.new')
  const password = randomBytes(24).toString('hex')
  // Not in the cluster's folder, which must be empty, and named from inside it, because its path may be closed to the user.
  const handedOver = join(path, 'password.new')
  rmSync(fresh, { recursive: true, force: true })
  rmSync(handedOver, { force: true })
  try {
    mkdirSync(fresh, { mode: 0o700 })
    writeFileSync(handedOver, `${password}\n`, { mode: 0o600 })
    if (user) for (const one of [fresh, handedOver]) chownSync(one, user.uid, user.gid)
    runBinary(options.binaries, 'initdb', initArguments(ownName(fresh, user), options.durable), fresh, user)
    const single = ['--single', '-D', ownName(fresh, user), '-c', 'unix_socket_directories=', 'template1']
    runBinary(options.binaries, 'postgres', single, fresh, user, 'create database centralino\n')
  } finally {
    rmSync(handedOver, { force: true })
  }
  writeFileSync(folder.passwordFile, `${password}\n`, { mode: 0o600 })
  renameSync(fresh, folder.data)
  return 'made'
}

function initArguments(data: string, durable: boolean): string[] {
  return [
    ...['-D', data, '--username=centralino', '--pwfile=../password.new', '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--text-search-config=simple', '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
  ]
}

function refuseOtherMajor(data: string, version: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (found === version.split('.')[0]) return
  throw new PostgresProblem(
    `${data} was made by PostgreSQL ${found}, this is ${version}: take a backup with the older Centralino and restore it here`,
  )
}
