import { createAlarm } from '../../platform/alarm.ts'
import type { App } from '../../platform/app.ts'
import { createRunner, type Runner } from '../../platform/runner.ts'
import { claimRows } from './claim-rows.ts'
import { findAbandoned, type OutboxRow } from './claim-store.ts'
import { forgetEarly } from './forget-early.ts'
import { handOver } from './hand-over.ts'
import { afterCrash } from './judge-outcome.ts'
import { createPacing } from './pacing.ts'
import { createRecorder } from './record-loop.ts'

export type Deliverer = Runner<number> & {
  /** Takes up what a process that is gone left: nobody knows what became of its calls, so nothing is sent again. */
  recover(): Promise<void>
}

export type DelivererOptions = {
  /** For one call to WhatsApp with its answer. */
  timeoutMs?: number
  /** Calls at the same time. */
  calls?: number
}

const readTimeoutMs = 5_000
/** What writing down may take on top of the call, before others take the row for abandoned. */
const leaseMarginMs = 5_000
const forgetEvery = 10 * 60 * 1000

/** Says to WhatsApp what waits in the outbox of all tenants: in order within a conversation, many conversations at once. */
export const createDeliverer = (app: App, { timeoutMs = 20_000, calls = 64 }: DelivererOptions = {}): Deliverer => {
  const pacing = createPacing(app.clock.now)
  const flying = new Set<Promise<void>>()
  let forgotAt = 0
  const alarm = createAlarm(app.clock.now, () => claimer.kick('all'))

  const claimAll = async (): Promise<void> => {
    for (;;) {
      const room = calls - flying.size - recorder.waiting()
      if (room <= 0) return
      const { rows, more, next } = await claimRows(app, pacing, { limit: room, leaseMs: timeoutMs + leaseMarginMs })
      for (const row of rows) fly(row)
      if (next !== null) alarm.at(next)
      if (!more) return
    }
  }
  const fly = (row: OutboxRow): void => {
    const flight = handOver(app, row, row.kind === 'read' ? Math.min(readTimeoutMs, timeoutMs) : timeoutMs).then(
      (verdict) => {
        if (verdict.kind === 'again' && verdict.holds) pacing.hold(verdict.holds, row, app.clock.now() + verdict.waitMs)
        flying.delete(flight)
        recorder.add([{ row, verdict }])
      },
    )
    flying.add(flight)
  }

  const claimer = createRunner<'all'>(claimAll, (err) => {
    app.log.error({ err }, 'the outbox could not be read')
    alarm.at(app.clock.now() + 1_000)
  })
  const recorder = createRecorder(app, () => claimer.kick('all'))
  const idle = async (): Promise<void> => {
    do {
      await claimer.idle()
      await Promise.all(flying)
      await recorder.idle()
      await claimer.idle()
    } while (flying.size > 0)
  }
  const deliverer: Deliverer = {
    kick: () => claimer.kick('all'),
    idle,
    async stop() {
      await claimer.stop()
      alarm.stop()
      await Promise.all(flying)
      await recorder.stop()
    },
    async recover() {
      const now = app.clock.now()
      const abandoned = await findAbandoned(app.database.platform, new Date(now))
      if (abandoned.length > 0) recorder.add(abandoned.map((row) => ({ row, verdict: afterCrash(row.kind, now) })))
      claimer.kick('all')
      if (now - forgotAt < forgetEvery) return
      forgotAt = now
      await forgetEarly(app)
    },
  }
  app.onWake('outbox', deliverer)
  return deliverer
}
