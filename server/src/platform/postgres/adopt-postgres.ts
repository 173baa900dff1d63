import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { databaseUrl } from './database-folder.ts'
import type { LaunchOptions } from './launch-options.ts'
import { type Postmaster, processExists, readPostmaster, servesFolder } from './postmaster.ts'
import { errorCode, PostgresProblem } from './problem.ts'
import { stopPostmaster } from './stop-postmaster.ts'

type Adopting = Pick<LaunchOptions, 'folder' | 'password' | 'version' | 'log'>

/** Takes over the PostgreSQL that an earlier process left running on this folder; undefined when a new one may start. */
export async function adoptPostgres(options: Adopting, deadline: number): Promise<Postmaster | undefined> {
  const { folder, log } = options
  for (let announced = false; ; await wait(50)) {
    const left = readPostmaster(folder.data)
    if (!left) return undefined
    if (!servesFolder(left.pid, folder.data)) {
      forgetPostmaster(left.pid, options)
      return undefined
    }
    const version = left.state === 'ready' ? await askVersion(databaseUrl(left.port, options.password)) : undefined
    if (version !== undefined && options.version.startsWith(`${version}.`)) {
      log.info(`Taking over the database that is already running (pid ${left.pid})`)
      return left
    }
    if (version !== undefined) {
      log.info(`Replacing the running database: PostgreSQL ${version} becomes ${options.version}`)
      await stopPostmaster(left.pid, folder.data)
      return undefined
    }
    if (Date.now() > deadline) {
      throw new PostgresProblem(
        `The database (pid ${left.pid}) on ${folder.data} does not answer (${left.state || 'starting'})`,
      )
    }
    if (!announced)
      log.info(`Waiting for the database that is already running (pid ${left.pid}, ${left.state || 'starting'})`)
    announced = true
  }
}

// PostgreSQL clears its lock file itself when that process is gone, but a reused or a dead, unburied pid would hold it up for
// ever. Nobody else can be starting one: this process holds the folder's lock.
function forgetPostmaster(pid: number, { folder, log }: Adopting): void {
  if (!processExists(pid)) return
  log.warn(`${folder.data} names process ${pid} as its database, which it is not: ignoring that`)
  rmSync(join(folder.data, 'postmaster.pid'), { force: true })
}

async function askVersion(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  // A connection that breaks later than its query is no news here, but unheard it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new PostgresProblem(
        'The running database refuses the password kept in its folder: was the file password replaced?',
      )
    }
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
