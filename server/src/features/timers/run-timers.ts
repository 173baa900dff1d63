import type { App } from '../../platform/app.ts'
import { createRunner, type Runner } from '../../platform/runner.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { findDue, nextDue, postpone, type Timer, type TimerKind, takeTimer } from './store.ts'

/** What is done when a timer is due. It takes the timer itself, after it holds what it changes: `take` says whether it still may. */
export type OnDue = (tx: Tx, subjectId: string, take: () => Promise<boolean>) => Promise<void>

export type Timers = Runner<number> & {
  /** Looks at all tenants: does what is due, and wakes up for what is next. */
  recover(): Promise<void>
}

const batch = 100
/** The clock may be set while we wait: never sleep longer than this, in milliseconds. */
const longestSleep = 30_000
/** After a failure, in milliseconds. */
const retryAfter = 30_000

/** Does what is due. Timers are rows; what is kept here is only when to look again, and whoever forgets it loses nothing. */
export const createTimers = (app: App, handlers: Record<TimerKind, OnDue>): Timers => {
  let alarm: NodeJS.Timeout | undefined
  let stopped = false

  const runOne = async (tenantId: number, timer: Timer): Promise<void> => {
    try {
      await app.inTenant({ tenantId }, async (tx) => {
        // Everything that moves conversations takes the routing lock first, then conversations, then timers: nobody blocks anybody.
        await holdRouting(tx)
        await handlers[timer.kind](tx, timer.subjectId, () => takeTimer(tx, timer))
        // What it was about is gone or has changed: nothing is left to be done.
        await takeTimer(tx, timer)
      })
    } catch (err) {
      app.log.error({ err, tenantId, timer }, 'a timer could not be acted on; it is tried again')
      await app.inTenant({ tenantId }, (tx) => postpone(tx, timer, tx.now + retryAfter))
    }
  }
  const runTenant = async (tenantId: number): Promise<void> => {
    for (;;) {
      const due = await app.inTenant({ tenantId }, (tx) => findDue(tx, batch))
      for (const timer of due) await runOne(tenantId, timer)
      if (due.length < batch) break
    }
    await plan()
  }
  const runner = createRunner<number>(runTenant, (err, tenantId) => app.log.error({ err, tenantId }, 'a timer failed'))
  const plan = async (): Promise<void> => {
    const next = await nextDue(app.database.platform)
    const now = app.clock.now()
    for (const [tenantId, dueAt] of next) if (dueAt <= now && !stopped) runner.kick(tenantId)
    clearTimeout(alarm)
    const soonest = Math.min(...[...next.values()].filter((dueAt) => dueAt > now))
    if (stopped || !Number.isFinite(soonest)) return
    alarm = setTimeout(() => void plan().catch(report), Math.min(soonest - now, longestSleep)).unref()
  }
  const report = (err: unknown): void => app.log.error({ err }, 'timers could not be looked at')

  app.onWake('timers', runner)
  return {
    ...runner,
    recover: plan,
    async stop() {
      stopped = true
      clearTimeout(alarm)
      await runner.stop()
    },
  }
}
