import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { adoptPostgres } from './adopt-postgres.ts'
import { openLog } from './database-log.ts'
import type { LaunchOptions } from './launch-options.ts'
import { readPostmaster, servesFolder } from './postmaster.ts'
import { PostgresProblem } from './problem.ts'
import { ownName, spawnOptions } from './run-binary.ts'
import { settingArguments } from './settings.ts'

export type RunningPostgres = { pid: number; port: number; adopted: boolean; gone: Promise<string> }

const patienceMs = 20_000
// Traces of a PostgreSQL that has just died and that the system is still clearing away, or a port lost in a race.
const passing =
  /lock file "postmaster.pid" already exists|pre-existing shared memory block|could not bind|Address already in use/

/** Returns a PostgreSQL on this folder that accepts connections: the one left running there, or else a new one. */
export async function launchPostgres(options: LaunchOptions, fixedPort?: number): Promise<RunningPostgres> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const left = await adoptPostgres(options, deadline)
    if (left) {
      const gone = watchStranger(left.pid, options.folder.data)
      endWithUs(left.pid, options.folder.data, gone)
      return { pid: left.pid, port: left.port, adopted: true, gone }
    }
    const attempt = await spawnPostgres(options, fixedPort ?? (await freePort()))
    if ('pid' in attempt) return attempt
    if (!passing.test(attempt.failure) || Date.now() > deadline) throw new PostgresProblem(attempt.failure)
    await wait(200)
  }
}

async function spawnPostgres(
  { folder, binaries, settings, log }: LaunchOptions,
  port: number,
): Promise<RunningPostgres | { failure: string }> {
  const output = openLog(folder.logFile)
  const args = ['-D', ownName(folder.data, folder.user), ...settingArguments(settings, port)]
  const child = spawn(join(binaries, 'bin', 'postgres'), args, {
    ...spawnOptions(folder.data, folder.user),
    stdio: ['ignore', output.descriptor, output.descriptor],
    // Out of our terminal's reach: Ctrl-C is for us, who stop the database when nobody uses it any more.
    detached: true,
  })
  child.unref()
  output.close()
  let ended: string | undefined
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`exit ${signal ?? code}`))
  }).then((reason) => {
    ended = reason
    return reason
  })
  if (child.pid !== undefined) endWithUs(child.pid, folder.data, gone)

  for (let announceAt = Date.now() + 3_000; ended === undefined; await wait(10)) {
    const found = readPostmaster(folder.data)
    if (child.pid !== undefined && found?.pid === child.pid && found.state === 'ready') {
      return { pid: child.pid, port, adopted: false, gone }
    }
    if (Date.now() < announceAt) continue
    log.info('The database is still starting (after a crash it first reads back what was being written)')
    announceAt += 10_000
  }
  return { failure: `PostgreSQL does not start (${ended}): ${complaints(output.said()) || `see ${folder.logFile}`}` }
}

function complaints(said: string): string {
  const lines = said.split('\n').filter((line) => / (FATAL|PANIC|ERROR|LOG): {2}|error while loading/.test(line))
  return lines.slice(-3).join(' | ')
}

// Only a kill leaves the database running. If this process ends in order but without stop(), there is one last moment to say so.
function endWithUs(pid: number, data: string, gone: Promise<string>): void {
  const end = () => {
    if (servesFolder(pid, data)) process.kill(pid, 'SIGINT')
  }
  process.once('exit', end)
  void gone.then(() => process.off('exit', end))
}

// It is not our child, so the system does not tell us when it ends.
async function watchStranger(pid: number, data: string): Promise<string> {
  while (servesFolder(pid, data)) await wait(500, undefined, { ref: false })
  return 'it is gone'
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string')
    throw new PostgresProblem('This machine gives out no port on 127.0.0.1')
  return address.port
}
