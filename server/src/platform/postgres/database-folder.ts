import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseUser, databaseUser } from './database-user.ts'
import { errorCode, PostgresProblem } from './problem.ts'

/** Where one embedded database lives: <DATA_DIR>/database. */
export type DatabaseFolder = {
  path: string
  /** PostgreSQL's own folder. */
  data: string
  passwordFile: string
  logFile: string
  user: DatabaseUser | undefined
}

export function openDatabaseFolder(dataDir: string): DatabaseFolder {
  try {
    mkdirSync(join(dataDir, 'database'), { recursive: true, mode: 0o700 })
    const path = realpathSync(join(dataDir, 'database'))
    const data = join(path, 'data')
    const user = databaseUser(data)
    // Another user must pass through to reach its folder, but need not see what else is here.
    if (user) chmodSync(path, 0o711)
    return { path, data, passwordFile: join(path, 'password'), logFile: join(path, 'postgres.log'), user }
  } catch (error) {
    if (error instanceof PostgresProblem) throw error
    throw new PostgresProblem(`The data folder ${dataDir} cannot be used (${errorCode(error) ?? String(error)})`)
  }
}

export function readPassword(folder: DatabaseFolder): string {
  if (!existsSync(folder.passwordFile)) {
    throw new PostgresProblem(`${folder.passwordFile} is missing: put it back from a backup of the data folder`)
  }
  return readFileSync(folder.passwordFile, 'utf8').trim()
}

export function databaseUrl(port: number, password: string): string {
  return `postgres://centralino:${password}@127.0.0.1:${port}/centralino`
}
