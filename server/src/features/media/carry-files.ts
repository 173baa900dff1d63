import { createAlarm } from '../../platform/alarm.ts'
import type { App } from '../../platform/app.ts'
import { createRunner, type Runner } from '../../platform/runner.ts'
import { bringFile } from './bring-file.ts'
import { fetchFile } from './fetch-file.ts'
import { removeUnneeded } from './remove-unneeded.ts'
import { claimWork, type FileWork, holdWork, nextWork } from './work-store.ts'

export type Carrier = Runner<number> & {
  /** Takes up what is due, also what a process that is gone left undone. */
  recover(): Promise<void>
}

/** Whoever does a work says so every third of this; what nobody speaks of any more, others take up. */
const leaseMs = 20_000

const carry: Record<FileWork['kind'], (app: App, work: FileWork) => Promise<void>> = {
  fetch: fetchFile,
  bring: bringFile,
  remove: removeUnneeded,
}

/** Fetches files from WhatsApp and brings files there, several at a time; nothing waits for it but the files themselves. */
export const createCarrier = (app: App, { atOnce = 6 }: { atOnce?: number } = {}): Carrier => {
  const { platform } = app.database
  const under = new Map<Promise<void>, FileWork>()
  const alarm = createAlarm(app.clock.now, () => claimer.kick('all'))

  const claimAll = async (): Promise<void> => {
    for (;;) {
      const room = atOnce - under.size
      if (room <= 0) return
      const now = app.clock.now()
      const works = await claimWork(platform, new Date(now), new Date(now + leaseMs), room)
      for (const work of works) begin(work)
      if (works.length === room) continue
      const next = await nextWork(platform)
      if (next !== null) alarm.at(next)
      return
    }
  }
  const begin = (work: FileWork): void => {
    const flight = carry[work.kind](app, work)
      // Left as it is, it is taken up again when the lease ends.
      .catch((err: unknown) =>
        app.log.error({ err, fileId: work.file_id, kind: work.kind }, 'a file could not be carried'),
      )
      .then(() => {
        under.delete(flight)
        claimer.kick('all')
      })
    under.set(flight, work)
  }
  const hold = (): void => {
    if (under.size === 0) return
    const until = new Date(app.clock.now() + leaseMs)
    holdWork(platform, [...under.values()], until).catch((err: unknown) =>
      app.log.warn({ err }, 'the files under way could not be held'),
    )
  }

  const claimer = createRunner<'all'>(claimAll, (err) => {
    app.log.error({ err }, 'what is to be done about files could not be read')
    alarm.at(app.clock.now() + 1_000)
  })
  const holding = setInterval(hold, leaseMs / 3)
  holding.unref()
  const carrier: Carrier = {
    kick: () => claimer.kick('all'),
    async idle() {
      do {
        await claimer.idle()
        await Promise.all(under.keys())
        await claimer.idle()
      } while (under.size > 0)
    },
    async stop() {
      await claimer.stop()
      clearInterval(holding)
      alarm.stop()
      await Promise.all(under.keys())
    },
    async recover() {
      claimer.kick('all')
    },
  }
  app.onWake('files', carrier)
  return carrier
}
