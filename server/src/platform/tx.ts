import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from './db-types.ts'
import { type Audience, type Published, writeEvents } from './feed/publish.ts'
import { channel, type Signal } from './signals.ts'

/** Work that a transaction may leave behind for after its commit. */
export type Topic = 'intake' | 'routing' | 'outbox'

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
  const begin = room.kysely.transaction()
  // Set when the transaction's last statement is on its way; the commit follows it without waiting for its answer.
  let last: Promise<number | null> | null = null
  const signal: Signal = { tenantId }
  const committed = (options.snapshot ? begin.setIsolationLevel('repeatable read') : begin).execute(async (trx) => {
    const commit = options.durable === false ? 'off' : 'on'
    const configured = sql`select set_config('app.tenant', ${String(tenantId)}, true), set_config('synchronous_commit', ${commit}, true)`.execute(
      trx,
    )
    const working = work({
      sql: trx,
      tenantId,
      actor: options.actor ?? null,
      now,
      publish: (audience, event) => void events.push({ audience, event }),
      wake: (topic) => void wakes.add(topic),
      endSession: (sessionId) => void ended.push(sessionId),
    })
    // The work's first statement travels with the setting; whoever fails first, both are waited for before anything else.
    const [setting, outcome] = await Promise.allSettled([configured, working])
    if (setting.status === 'rejected') throw setting.reason
    if (outcome.status === 'rejected') throw outcome.reason
    if (wakes.size > 0) signal.wakes = [...wakes]
    if (ended.length > 0) signal.ended = ended
    last = sayLast(trx, room, now, signal, events)
    last?.catch(() => {})
    return outcome.value
  })
  const [outcome] = await Promise.allSettled([committed])
  // If the last statement failed, the commit only says that there was nothing left to commit.
  const feed = await (last as Promise<number | null> | null)
  if (outcome.status === 'rejected') throw outcome.reason
  if (feed !== null) signal.feed = feed
  return { result: outcome.value, committed: last === null ? null : { signal, events } }
}

/** The last statement of a transaction that has something to say: its events, or only the signal. Null when there is nothing. */
const sayLast = (
  trx: Transaction<DB>,
  room: TxRoom,
  now: number,
  signal: Signal,
  events: readonly Published[],
): Promise<number | null> | null => {
  const text = JSON.stringify({ ...signal, from: room.self })
  if (events.length > 0) return writeEvents(trx, signal.tenantId, now, events, text)
  if (!signal.wakes && !signal.ended) return null
  return sql`select pg_notify(${channel}, ${text})`.execute(trx).then(() => null)
}

/** Runs `work` in the platform's scope: only for claiming work of all tenants and for looking a key up before the tenant is known. */
export const runPlatformTx = <T>(kysely: Kysely<DB>, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> =>
  kysely.transaction().execute(async (trx) => {
    await sql`select set_config('app.scope', 'platform', true)`.execute(trx)
    return work(trx)
  })
