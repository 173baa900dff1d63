import { enqueueJob } from '../../platform/jobs.ts'
import type { Tx } from '../../platform/tx.ts'
import { findUnsynced, markAsked } from './sync-store.ts'

/** How often we ask by ourselves, in milliseconds (1 hour). */
const interval = 3_600_000

/** Asks for the templates of these business accounts soon; asking again while that waits is the same. */
export const requestSync = async (tx: Tx, wabaIds: readonly string[]): Promise<void> => {
  if (wabaIds.length === 0) return
  await markAsked(tx, wabaIds)
  // One per business account of ours: a handful.
  for (const wabaId of wabaIds) await enqueueJob(tx, 'sync_templates', { wabaId }, { key: wabaId })
}

/** All accounts of the tenant, because somebody wants to see them as they are now. */
export const syncAll = async (tx: Tx): Promise<void> => requestSync(tx, await findUnsynced(tx, new Date(tx.now)))

/** Those that were never asked about, or not for an hour. */
export const syncStale = async (tx: Tx): Promise<void> =>
  requestSync(tx, await findUnsynced(tx, new Date(tx.now - interval)))
