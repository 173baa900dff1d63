import { findBinaries } from './binaries.ts'
import { ensureCluster } from './create-cluster.ts'
import { databaseUrl, openDatabaseFolder, readPassword } from './database-folder.ts'
import { rotateLog } from './database-log.ts'
import { lockFolder } from './folder-lock.ts'
import type { StartLog } from './launch-options.ts'
import { launchPostgres } from './launch-postgres.ts'
import type { PostgresSettings } from './settings.ts'
import { reachableBinaries } from './shared-binaries.ts'
import { supervisePostgres } from './supervise-postgres.ts'

export type PostgresOptions = {
  dataDir: string
  log: StartLog
  settings?: PostgresSettings
  /** How long to wait, in ms, for another Centralino on this folder to end before giving up. */
  patience?: number
}

export type EmbeddedPostgres = {
  /** Stays the same for as long as this runs, also over restarts of the database: pools reconnect by themselves. */
  url: string
  /** Whether it was already running, left behind by a process that was killed. */
  adopted: boolean
  stop(): Promise<void>
}

const hourMs = 3_600_000

/**
 * Starts (or takes over) the PostgreSQL of `<dataDir>/database`, making it on the first start, and keeps it running until
 * `stop`. Throws PostgresProblem with a line for the operator; also when another Centralino runs on this folder.
 */
export async function startPostgres({
  dataDir,
  log,
  settings = {},
  patience = 10_000,
}: PostgresOptions): Promise<EmbeddedPostgres> {
  const folder = openDatabaseFolder(dataDir)
  const lock = await lockFolder(folder.path, log, patience)
  const cleanUp = [() => lock.release()]
  try {
    const installed = findBinaries()
    const binaries = reachableBinaries(installed, folder.user)
    cleanUp.push(binaries.discard)
    const { version } = installed
    const made = ensureCluster(folder, { binaries: binaries.folder, version, durable: settings.fsync !== 'off' })
    if (made === 'made') log.info(`Made a new database in ${folder.path}`)
    rotateLog(folder.logFile)
    const rotation = setInterval(rotateLog, hourMs, folder.logFile).unref()
    cleanUp.push(() => clearInterval(rotation))
    const password = readPassword(folder)
    const options = { folder, binaries: binaries.folder, version, password, settings, log }
    const first = await launchPostgres(options)
    const supervision = supervisePostgres(options, first)
    const stopAll = async () => {
      await supervision.stop()
      for (const clean of cleanUp) clean()
    }
    let stopped: Promise<void> | undefined
    return {
      url: databaseUrl(first.port, password),
      adopted: first.adopted,
      stop: () => {
        stopped ??= stopAll()
        return stopped
      },
    }
  } catch (error) {
    for (const clean of cleanUp) clean()
    throw error
  }
}
