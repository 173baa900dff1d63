import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from './db-types.ts'
import { type Audience, type Published, writeEvents } from './feed/publish.ts'
import { channel, type Signal } from './signals.ts'
import { together } from './together.ts'

/** Work that a transaction may leave behind for after its commit. */
export type Topic = 'intake' | 'routing' | 'outbox' | 'timers' | 'files' | 'push'

/**
 * One atomic change of one tenant's world. Functions that take it first offer no way to the network: what has to be said
 * outside is written as a row and done later.
 */
export type Tx = {
  sql: Transaction<DB>
  tenantId: number
  /** Who does it; null is System. */
  actor: Actor | null
  /** Milliseconds since the epoch, the same throughout the transaction. */
  now: number
  /** Adds an event to the feed; all of a transaction's events get their numbers together, as its last statement. */
  publish(audience: Audience, event: FeedEvent): void
  /** After the commit, somebody looks whether there is work of this kind for the tenant. */
  wake(topic: Topic): void
  /** After the commit, the sockets of this session are closed. */
  endSession(sessionId: string): void
  /** After the commit, the consoles of these users begin afresh with what they may see now. */
  refreshUsers(userIds: readonly string[]): void
}

export type Committed = { signal: Signal; events: readonly Published[] }

export type TxOptions = {
  tenantId: number
  actor?: Actor | null
  /** False: the commit does not wait for the disk, because the work can be done again from what is stored already. */
  durable?: boolean
  /** One snapshot for all reads. */
  snapshot?: boolean
}

export type TxRoom = {
  kysely: Kysely<DB>
  now: () => number
  /** Marks the signals of this server, which need not come back to it. */
  self: string
  onCommit: (committed: Committed) => void
}

const again = new Set(['40001', '40P01'])

/** Thrown inside a transaction that somebody else was quicker than: it is undone and done again, and sees what they did. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
  readonly code = '40001'
}

/** Runs `work` in a transaction that sees one tenant only, writes its events last, and hands what it left behind to `onCommit`. */
export const runTx = async <T>(room: TxRoom, options: TxOptions, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const { result, committed } = await attemptTx(room, options, work)
      if (committed) room.onCommit(committed)
      return result
    } catch (error) {
      // A deadlock or a serialisation failure undid everything: nothing was said outside, so it can simply be done again.
      if (attempt === 4 || !again.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

const attemptTx = async <T>(room: TxRoom, options: TxOptions, work: (tx: Tx) => Promise<T>) => {
  const { tenantId } = options
  const now = room.now()
  const events: Published[] = []
  const wakes = new Set<Topic>()
  const ended: string[] = []
  const refreshed: string[] = []
  const begin = room.kysely.transaction()
  const closing: { signal: Signal; said: Promise<number | null> | null } = { signal: { tenantId }, said: null }
  const committing = (options.snapshot ? begin.setIsolationLevel('repeatable read') : begin).execute(async (trx) => {
    const tx: Tx = {
      sql: trx,
      tenantId,
      actor: options.actor ?? null,
      now,
      publish: (audience, event) => void events.push({ audience, event }),
      wake: (topic) => void wakes.add(topic),
      endSession: (sessionId) => void ended.push(sessionId),
      refreshUsers: (userIds) => void refreshed.push(...userIds),
    }
    const [, result] = await together(configure(trx, options), work(tx))
    if (wakes.size > 0) closing.signal.wakes = [...wakes]
    if (ended.length > 0) closing.signal.ended = ended
    if (refreshed.length > 0) closing.signal.refreshed = refreshed
    // The commit travels with it. If it fails, the commit can only answer that nothing is left to commit.
    closing.said = say(trx, room, now, closing.signal, events)
    closing.said?.catch(() => {})
    return result
  })
  const [committed] = await Promise.allSettled([committing])
  const feed = await closing.said
  if (committed.status === 'rejected') throw committed.reason
  if (feed !== null) closing.signal.feed = feed
  return { result: committed.value, committed: closing.said && { signal: closing.signal, events } }
}

const configure = (trx: Transaction<DB>, { tenantId, durable }: TxOptions): Promise<unknown> =>
  sql`select set_config('app.tenant', ${String(tenantId)}, true),
    set_config('synchronous_commit', ${durable === false ? 'off' : 'on'}, true)`.execute(trx)

/** The last statement of a transaction that has something to say: its events, or only the signal; gives the last number used. */
const say = (
  trx: Transaction<DB>,
  room: TxRoom,
  now: number,
  signal: Signal,
  events: readonly Published[],
): Promise<number | null> | null => {
  const text = JSON.stringify({ ...signal, from: room.self })
  if (events.length > 0) return writeEvents(trx, signal.tenantId, now, events, text)
  if (!signal.wakes && !signal.ended && !signal.refreshed) return null
  return sql`select pg_notify(${channel}, ${text})`.execute(trx).then(() => null)
}

/** Runs `work` in the platform's scope: only for claiming work of all tenants and for looking a key up before the tenant is known. */
export const runPlatformTx = <T>(kysely: Kysely<DB>, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> =>
  kysely.transaction().execute(async (trx) => {
    await sql`select set_config('app.scope', 'platform', true)`.execute(trx)
    return work(trx)
  })
