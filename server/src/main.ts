import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createServer, type Server } from './app.ts'
import { BadConfig, type Config, readConfig } from './config.ts'
import { seedDemo } from './features/demo/seed-demo.ts'
import { seedFirstNumber } from './features/numbers/seed-first-number.ts'
import { BlobProblem } from './platform/blobs/blob-problem.ts'
import { openBlobs } from './platform/blobs/open-blobs.ts'
import { systemClock } from './platform/clock.ts'
import { createVault } from './platform/crypto.ts'
import { mountConsole } from './platform/http/console.ts'
import { prepareJobs } from './platform/jobs.ts'
import { createLog, type Log } from './platform/log.ts'
import { MigrationProblem, migrate } from './platform/migrate.ts'
import { PostgresProblem } from './platform/postgres/problem.ts'
import { type EmbeddedPostgres, startPostgres } from './platform/postgres/start-postgres.ts'
import { ensureSecretKey } from './platform/secret-key.ts'
import { mountSimulator } from './simulator.ts'

const room = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Progress for the person who started it; the log is for machines. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

class StartProblem extends Error {}

const start = async (config: Config, log: Log): Promise<{ stop(): Promise<void> }> => {
  const secretKey = config.secretKey ?? ensureSecretKey(config.dataDir)
  let postgres: EmbeddedPostgres | null = null
  let server: Server | null = null
  const stop = async (): Promise<void> => {
    await server?.close()
    await postgres?.stop()
  }
  try {
    if (!config.databaseUrl) {
      say('Starting the database …')
      postgres = await startPostgres({ dataDir: config.dataDir, log })
      if (postgres.adopted) say('Took over the database that an earlier run left behind.')
    }
    const databaseUrl = config.databaseUrl ?? (postgres as EmbeddedPostgres).url
    const { applied } = await migrate({ url: databaseUrl, directory: room('../migrations'), log })
    if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations).`)
    await prepareJobs(databaseUrl, log)
    await checkMedia(config)
    await seed(config, databaseUrl, secretKey)
    server = await createServer(config, { databaseUrl, secretKey, log, clock: systemClock })
    if (config.demo) await mountSimulator(server, config)
    const console = room('../../web/dist')
    if (existsSync(console)) await mountConsole(server.http, console)
    await listen(server, config)
    return { stop }
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
}

/** A wrong place for files is said at the start, not when the first picture comes. */
const checkMedia = async (config: Config): Promise<void> => {
  try {
    await openBlobs(config.media).check()
  } catch (error) {
    throw error instanceof BlobProblem ? new StartProblem(`MEDIA_URL: ${error.message}`) : error
  }
}

const seed = async (config: Config, ownerUrl: string, secretKey: string): Promise<void> => {
  const options = { ownerUrl, vault: createVault(secretKey), now: systemClock.now() }
  if (config.demo) await seedDemo({ ...options, blobs: openBlobs(config.media) })
  if (!config.demo || config.firstNumber) await seedFirstNumber({ ...options, firstNumber: config.firstNumber })
}

/** A server that was killed a moment ago may still hold the port; another program holds it for good. */
const listen = async (server: Server, config: Config): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await server.http.listen({ port: config.port, host: config.host })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (attempt === 20) throw new StartProblem(`PORT: ${config.port} is in use by another program`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

const run = async (): Promise<void> => {
  const config = readConfig(process.env, process.cwd())
  const log = createLog(config.logLevel)
  let stopping = false
  const starting = start(config, log)
  const stop = (why: string): void => {
    if (stopping) return
    stopping = true
    say(`Stopping (${why}) …`)
    // In the middle of a start there is nothing to take down yet: it comes up first.
    const finish = starting.then((running) => running.stop())
    finish.then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
  // The starter went away without a word: nobody would ever stop this process.
  process.on('disconnect', () => stop('the starter is gone'))
  await starting
  if (stopping) return
  say(`Centralino is ready at ${config.publicUrl}`)
}

run().catch((error: unknown) => {
  const known =
    error instanceof BadConfig ||
    error instanceof PostgresProblem ||
    error instanceof MigrationProblem ||
    error instanceof StartProblem
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`)
  process.exit(1)
})
