import { setTimeout as wait } from 'node:timers/promises'
import { servesFolder } from './postmaster.ts'
import { PostgresProblem } from './problem.ts'

// Each with the time it gets: let clients that are saying goodbye finish; roll back the others; quit at once; be killed.
// None of them loses anything committed.
const ladder = [
  ['SIGTERM', 300],
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const

/** Ends the PostgreSQL `pid` of this data folder and returns when it is gone. */
export async function stopPostmaster(pid: number, data: string): Promise<void> {
  for (const [signal, patience] of ladder) {
    const deadline = Date.now() + patience
    if (!servesFolder(pid, data)) return
    process.kill(pid, signal)
    while (Date.now() < deadline) {
      await wait(10)
      if (!servesFolder(pid, data)) return
    }
  }
  throw new PostgresProblem(`The database (pid ${pid}) of ${data} does not end`)
}
