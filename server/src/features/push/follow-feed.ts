import type { App } from '../../platform/app.ts'
import { enqueueJobs } from '../../platform/jobs.ts'
import { createRunner } from '../../platform/runner.ts'
import type { Tx } from '../../platform/tx.ts'
import { findEvents, findFollowed, holdFollower, moveFollower, noteTold, stopFollowing } from './follower-store.ts'
import { type Need, needOf } from './need-of.ts'

/** At once; a tenant that fell behind catches up in steps. */
const step = 500

export type Pusher = {
  /** Something was written to the feed of a tenant. Costs nothing where nobody has a subscription. */
  heard(tenantId: number): void
  /** Whether somebody of the tenant has a subscription, as far as this process knows. */
  follows(tenantId: number): boolean
  recover(): Promise<void>
  idle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Reads the feed behind those who write it, so that no use-case and no message knows of push: what asks a user to look becomes a
 * job per browser. Where it has got to stands in a row that is held while it reads, so each event is looked at by one process once.
 */
export const createPusher = (app: App, onFollowed: (tenantId: number) => void): Pusher => {
  const followed = new Set<number>()
  const runner = createRunner<number>(
    async (tenantId) => {
      const isFollowed = await app.inTenant({ tenantId }, followStep)
      if (isFollowed === 'no') return void followed.delete(tenantId)
      if (!followed.has(tenantId)) {
        followed.add(tenantId)
        onFollowed(tenantId)
      }
      if (isFollowed === 'behind') runner.kick(tenantId)
    },
    (err, tenantId) => app.log.error({ err, tenantId }, 'the feed could not be looked through for push'),
  )
  app.onWake('push', runner)
  return {
    heard(tenantId) {
      if (followed.has(tenantId)) runner.kick(tenantId)
    },
    follows: (tenantId) => followed.has(tenantId),
    async recover() {
      for (const tenantId of await findFollowed(app.database.platform)) runner.kick(tenantId)
    },
    idle: runner.idle,
    stop: runner.stop,
  }
}

const followStep = async (tx: Tx): Promise<'no' | 'behind' | 'level'> => {
  const follower = await holdFollower(tx)
  if (!follower) return 'no'
  const { seq, last, users } = follower
  if (users.length === 0) {
    await stopFollowing(tx)
    return 'no'
  }
  if (last <= seq) return 'level'
  const upTo = Math.min(last, seq + step)
  const needs = newestOf(await findEvents(tx, { after: seq, upTo, users }))
  if (needs.length > 0) {
    const told = await noteTold(tx, needs)
    const jobs = told.map((one) => ({
      payload: { ...one, at: tx.now },
      key: `${one.subscriptionId} ${one.conversationId}`,
    }))
    await enqueueJobs(tx, 'push', jobs)
  }
  await moveFollower(tx, upTo)
  return upTo < last ? 'behind' : 'level'
}

/** One need per user and conversation: the newest says best why. */
const newestOf = (events: Awaited<ReturnType<typeof findEvents>>): Need[] => {
  const needs = events.map(needOf).filter((need) => need !== null)
  return [...new Map(needs.map((need) => [`${need.userId} ${need.conversationId}`, need])).values()]
}
