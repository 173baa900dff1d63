import type { DatabaseFolder } from './database-folder.ts'
import type { PostgresSettings } from './settings.ts'

export type StartLog = { info(message: string): void; warn(message: string): void; error(message: string): void }

export type LaunchOptions = {
  folder: DatabaseFolder
  binaries: string
  version: string
  password: string
  settings: PostgresSettings
  log: StartLog
}
