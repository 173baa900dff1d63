import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { PostgresProblem } from './problem.ts'

export type FolderLock = { release(): void }

/**
 * Makes this process the only Centralino on `folder`. SQLite serves only as the portable way to a lock of the kernel,
 * which vanishes with its process: a pid written in a file would outlive a crash and could be reused. A process that was
 * asked to end a moment ago may still be closing its database, so this waits `patience` ms before it refuses.
 */
export async function lockFolder(
  folder: string,
  log: { info(message: string): void },
  patience: number,
): Promise<FolderLock> {
  const started = Date.now()
  const pidFile = join(folder, 'owner.pid')
  for (let announced = false; ; announced = true) {
    const lock = tryLock(join(folder, 'owner.lock'))
    if (lock) {
      writeFileSync(pidFile, `${process.pid}\n`)
      return lock
    }
    const owner = ownerOf(pidFile)
    if (Date.now() - started >= patience) {
      throw new PostgresProblem(`Another Centralino (pid ${owner}) is already running on the data folder ${folder}`)
    }
    if (!announced) log.info(`Another Centralino (pid ${owner}) still holds ${folder}: waiting for it to end`)
    await wait(100)
  }
}

function tryLock(file: string): FolderLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('begin exclusive')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked|busy/.test(error.message)) return undefined
    throw new PostgresProblem(`Cannot lock ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function ownerOf(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim() || 'unknown'
  } catch {
    return 'unknown'
  }
}
