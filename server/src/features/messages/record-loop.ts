import { setTimeout as delay } from 'node:timers/promises'
import type { App } from '../../platform/app.ts'
import { createRunner } from '../../platform/runner.ts'
import { type Outcome, recordOutcomes } from './record-outcomes.ts'

export type Recorder = {
  add(outcomes: readonly Outcome[]): void
  /** How many are not written down yet. */
  waiting(): number
  idle(): Promise<void>
  stop(): Promise<void>
}

const pauseIfHeld = 10
const pauseIfFailed = 1_000
/** After this the outcome is let go; the lease has ended long ago, so the message is shown as uncertain. */
const giveUpAfter = 10 * 60 * 1000

type Kept = Outcome & { since: number }

/** Writes outcomes down: whatever comes in while one transaction runs shares the next one. Nothing is lost to a database that is away. */
export const createRecorder = (app: App, onRecorded: () => void): Recorder => {
  let kept: Kept[] = []
  let busy = 0
  let stopping = false

  const recordAll = async (): Promise<void> => {
    const batch = kept
    kept = []
    busy = batch.length
    const byTenant = Map.groupBy(batch, ({ row }) => row.tenant_id)
    const left = await Promise.all([...byTenant].map(([tenantId, outcomes]) => recordFor(tenantId, outcomes)))
    busy = 0
    if (left.some(({ failed }) => failed) && !stopping) await delay(pauseIfFailed)
    else if (left.some(({ outcomes }) => outcomes.length > 0)) await delay(pauseIfHeld)
    kept.push(...left.flatMap(({ outcomes, failed }) => (failed && stopping ? [] : outcomes)))
    onRecorded()
    if (kept.length > 0) runner.kick('all')
  }
  const recordFor = async (tenantId: number, outcomes: Kept[]): Promise<{ outcomes: Kept[]; failed: boolean }> => {
    try {
      const left = (await app.inTenant({ tenantId }, (tx) => recordOutcomes(tx, outcomes))) as Kept[]
      for (const { verdict } of outcomes.filter((outcome) => !left.includes(outcome)))
        app.metrics.sends.inc({ outcome: verdict.outcome })
      return { outcomes: left, failed: false }
    } catch (err) {
      if (outcomes.length === 1)
        return { outcomes: outcomes.filter((outcome) => mayRepeat(outcome, err)), failed: true }
      // One that cannot be written must not keep the others from it.
      const alone = await Promise.all(outcomes.map((outcome) => recordFor(tenantId, [outcome])))
      return { outcomes: alone.flatMap((one) => one.outcomes), failed: alone.some((one) => one.failed) }
    }
  }
  const mayRepeat = (outcome: Kept, err: unknown): boolean => {
    const repeat = app.clock.now() - outcome.since < giveUpAfter
    app.log.error({ err, outboxId: outcome.row.id, repeat }, 'what became of a message could not be written down')
    return repeat
  }
  const runner = createRunner<'all'>(recordAll, (err) => app.log.error({ err }, 'outcomes could not be written down'))
  return {
    add(outcomes) {
      const since = app.clock.now()
      kept.push(...outcomes.map((outcome) => ({ ...outcome, since })))
      runner.kick('all')
    },
    waiting: () => kept.length + busy,
    idle: runner.idle,
    async stop() {
      stopping = true
      await runner.idle()
      await runner.stop()
    },
  }
}
