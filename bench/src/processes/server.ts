import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { CleanUp } from './clean-up.ts'
import { freePort } from './free-port.ts'

export const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/** A server that runs as in production: a process of its own, with the embedded database in a folder of its own. */
export type RunningServer = {
  pid: number
  port: number
  url: string
  /** From the start of the process to its line that says it is ready. */
  readyMs: number
  /** What it printed and logged from its start: warnings and worse. */
  said(): string
  stop(): Promise<void>
}

export type ServerOptions = {
  dataDir: string
  /** Absent: the embedded database of the folder. */
  databaseUrl?: string
  command?: { file: string; args: string[] }
}

const patienceMs = 90_000

export const makeFolder = (cleanUp: CleanUp): string => {
  const folder = mkdtempSync(join(tmpdir(), 'centralino-bench-'))
  cleanUp.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const startServer = async (cleanUp: CleanUp, options: ServerOptions): Promise<RunningServer> => {
  const port = await freePort()
  const { file, args } = options.command ?? { file: process.execPath, args: ['server/src/main.ts'] }
  const startedAt = performance.now()
  const child = spawn(file, args, {
    cwd: checkout,
    env: environment(port, options),
    // The channel is there so that the server ends by itself should this process be killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  const stop = stopper(child)
  cleanUp.add(stop)
  let said = ''
  const ready = new Promise<number>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said = (said + chunk).slice(-20_000)
      if (/Centralino is ready at/.test(said)) resolve(performance.now() - startedAt)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`the server ended (${signal ?? code}):\n${said}`)))
  })
  const tooLate = wait(patienceMs, undefined, { ref: false }).then(() => {
    throw new Error(`the server is not ready after ${patienceMs / 1000} s:\n${said}`)
  })
  const readyMs = await Promise.race([ready, tooLate])
  return { pid: child.pid as number, port, url: `http://127.0.0.1:${port}`, readyMs, said: () => said, stop }
}

const environment = (port: number, { dataDir, databaseUrl }: ServerOptions): NodeJS.ProcessEnv => ({
  // Nothing of the product's own settings may come in from outside.
  ...Object.fromEntries(['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER'].map((name) => [name, process.env[name]])),
  NODE_ENV: 'production',
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  DEMO: '1',
  LOG_LEVEL: 'warn',
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
})

const stopper = (child: ChildProcess) => async (): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = wait(30_000, 'late', { ref: false })
  if ((await Promise.race([gone, late])) !== 'late') return
  child.kill('SIGKILL')
  await gone
}

/** How the owner of the tables connects to the embedded database of a running server. */
export const ownerUrlOf = (dataDir: string): string => {
  const database = join(dataDir, 'database')
  const password = readFileSync(join(database, 'password'), 'utf8').trim()
  const port = readFileSync(join(database, 'data', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgres://centralino:${password}@127.0.0.1:${port}/centralino`
}
