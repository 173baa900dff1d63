import { Logger, type Runner, run, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import type { App } from './app.ts'
import type { Log } from './log.ts'
import type { Tx } from './tx.ts'

/** Every kind of work that may be left for later, with what it has to know. Ids only: what a job needs it reads when it runs. */
export type JobPayloads = {
  send_mail: { mailId: string }
  /** Messages whose customers changed or deleted them before they came. */
  amend_late: { originals: readonly { numberId: string; wamid: string }[] }
  /** One browser is told of one conversation; `at` (ms) is when that became worth telling. */
  push: { subscriptionId: string; conversationId: string; kind: 'offer' | 'transfer' | 'message'; at: number }
  sync_templates: { wabaId: string }
}

export type JobName = keyof JobPayloads

/** Does the work of one kind; it may be called again for the same job, after a failure or when the process died in the middle. */
export type JobHandler<N extends JobName> = (app: App, job: JobPayloads[N] & { tenantId: number }) => Promise<void>

export type JobHandlers = { [N in JobName]: JobHandler<N> }

/**
 * Leaves work for after the commit, done once by whichever process is free; a failure is tried again, later each time, twelve times.
 * A job with the `key` of one that still waits takes its place. `dueAt` in milliseconds; absent: at once.
 */
export const enqueueJob = async <N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  { key, dueAt }: { key?: string; dueAt?: number } = {},
): Promise<void> => {
  const job = JSON.stringify({ ...(payload as object), tenantId: tx.tenantId })
  const whole = key === undefined ? null : `${tx.tenantId} ${name} ${key}`
  await sql`select enqueue_job(${name}, ${job}::json, ${whole}, ${dueAt === undefined ? null : new Date(dueAt)}::timestamptz)`.execute(
    tx.sql,
  )
}

/** Many of one kind at once. */
export const enqueueJobs = async <N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly { payload: JobPayloads[N]; key: string }[],
): Promise<void> => {
  if (jobs.length === 0) return
  const texts = jobs.map(({ payload }) => JSON.stringify({ ...(payload as object), tenantId: tx.tenantId }))
  const keys = jobs.map(({ key }) => `${tx.tenantId} ${name} ${key}`)
  await sql`select enqueue_job(${name}, job::json, key, null) from unnest(${texts}::text[], ${keys}::text[]) as j (job, key)`.execute(
    tx.sql,
  )
}

export type Jobs = {
  /** Resolves when nothing is due and nothing is being done. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Makes the place where jobs are kept, or brings it up to date. `url` connects as the owner of the database. */
export const prepareJobs = (url: string, log: Pick<Log, 'info' | 'warn' | 'error'>): Promise<void> =>
  runMigrations({ connectionString: url, logger: loggerFor(log) })

/** Begins to do jobs, two at a time. The handlers see the product's database through `app` like everybody else. */
export const startJobs = async (app: App, url: string, handlers: JobHandlers): Promise<Jobs> => {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: 'centralino jobs' })
  const lost = (error: Error) => app.log.warn({ error: error.message }, 'a database connection of the jobs was lost')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const tasks = Object.entries(handlers) as [string, (app: App, job: unknown) => Promise<void>][]
  const runner: Runner = await run({
    pgPool: pool,
    logger: loggerFor(app.log),
    noHandleSignals: true,
    concurrency: 2,
    taskList: Object.fromEntries(tasks.map(([name, handle]) => [name, (job: unknown) => handle(app, job)])),
  })
  return {
    async idle() {
      while (await isBusy(pool)) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    async stop() {
      await runner.stop()
      await pool.end()
    },
  }
}

const isBusy = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ busy: boolean }>(`
    select exists (select from graphile_worker.jobs
      where locked_at is not null or (run_at <= now() and attempts < max_attempts)) as busy`)
  return rows[0]?.busy ?? false
}

const loggerFor = (log: Pick<Log, 'info' | 'warn' | 'error'>): Logger =>
  new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error({ err: meta?.['error'] }, message)
    else if (level === 'warning') log.warn({}, message)
  })
