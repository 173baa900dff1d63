import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Kysely } from 'kysely'
import type { DB } from '../db-types.ts'
import type { Audience, Published } from './publish.ts'

export type FeedStore = {
  /** The number of the tenant's last event, 0 when there is none. */
  last(tenantId: number): Promise<number>
  /** The events after `cursor`, oldest first. */
  after(tenantId: number, cursor: number, limit: number): Promise<(Published & { seq: number })[]>
}

export const createFeedStore = (platform: Kysely<DB>): FeedStore => ({
  async last(tenantId) {
    const row = await platform
      .selectFrom('feed_counters')
      .select('last')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst()
    return row?.last ?? 0
  },
  async after(tenantId, cursor, limit) {
    const rows = await platform
      .selectFrom('feed_events')
      .select(['seq', 'audience', 'event'])
      .where('tenant_id', '=', tenantId)
      .where('seq', '>', cursor)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return rows.map(({ seq, audience, event }) => ({ seq, audience: audience as Audience, event: event as FeedEvent }))
  },
})

/** Removes events older than `before`; whoever was away longer loads the desk afresh. */
export const pruneFeed = async (platform: Kysely<DB>, before: Date): Promise<void> => {
  await platform.deleteFrom('feed_events').where('at', '<', before).execute()
}
