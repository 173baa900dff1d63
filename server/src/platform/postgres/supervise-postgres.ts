import { setTimeout as wait } from 'node:timers/promises'
import type { LaunchOptions } from './launch-options.ts'
import { launchPostgres, type RunningPostgres } from './launch-postgres.ts'
import { stopPostmaster } from './stop-postmaster.ts'

const shortLifeMs = 10_000

/** Starts the database again on the same port whenever it ends without being asked to, waiting longer if that repeats. */
export function supervisePostgres(options: LaunchOptions, first: RunningPostgres): { stop(): Promise<void> } {
  const { log, folder } = options
  const stopping = new AbortController()
  const asked = new Promise<undefined>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  let current: RunningPostgres | undefined = first

  const watch = async (): Promise<void> => {
    let setbacks = 0
    let since = Date.now()
    while (!stopping.signal.aborted) {
      if (current) {
        const reason = await Promise.race([current.gone, asked])
        if (reason === undefined) return
        current = undefined
        setbacks = Date.now() - since < shortLifeMs ? setbacks + 1 : 0
        log.error(`The database ended unexpectedly (${reason}): starting it again`)
      }
      await Promise.race([wait(Math.min(10_000, 50 * 2 ** setbacks), undefined, { ref: false }), asked])
      if (stopping.signal.aborted) return
      try {
        current = await launchPostgres(options, first.port)
        since = Date.now()
        log.info('The database runs again')
      } catch (error) {
        setbacks += 1
        log.error(error instanceof Error ? error.message : String(error))
      }
    }
  }
  const watching = watch()

  return {
    stop: async () => {
      stopping.abort()
      await watching
      if (current) await stopPostmaster(current.pid, folder.data)
    },
  }
}
