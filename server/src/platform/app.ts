import type { Config } from '../config.ts'
import type { Blobs } from './blobs/blobs.ts'
import type { Landing } from './blobs/landing.ts'
import type { Clock } from './clock.ts'
import type { Vault } from './crypto.ts'
import type { Database } from './database.ts'
import type { Hub } from './feed/hub.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mailer.ts'
import type { Metrics } from './metrics.ts'
import type { Runner } from './runner.ts'
import type { Topic, Tx, TxOptions } from './tx.ts'

/**
 * The running server. Functions that take it first talk to the outside (WhatsApp, mail, files) and open transactions;
 * they live in jobs and at the edges.
 */
export type App = {
  config: Config
  log: Log
  clock: Clock
  vault: Vault
  metrics: Metrics
  database: Database
  hub: Hub
  /** The bytes of files, for good, and while they are looked at. */
  blobs: Blobs
  landing: Landing
  /** Null: there is no mail server. */
  mailer: Mailer | null
  fetch: typeof fetch
  inTenant<T>(options: TxOptions, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Registers who does the work of a topic; a kick carries the tenant. */
  onWake(topic: Topic, runner: Runner<number>): void
  wake(topic: Topic, tenantId: number): void
}
