import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { ConversationSubject } from '@centralino/domain/access/can.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '../db-types.ts'
import { channel } from '../signals.ts'
import { textOf } from './event-text.ts'

/** Who may receive an event; the hub decides with the same access rules as the API. */
export type Audience =
  | { kind: 'tenant' }
  | { kind: 'user'; userId: string }
  /** `leftId`: who had the conversation before and has it no more. `leftWaiting`: it was in the waiting list until now. */
  | { kind: 'conversation'; subject: ConversationSubject; leftId?: string; leftWaiting?: boolean }

export type Published = { audience: Audience; event: FeedEvent }

/**
 * Gives a transaction's events the tenant's next numbers, stores them and wakes the other servers, in one statement; returns the
 * last number. The counter row stays locked until the commit, so numbers have no gaps and follow the order of commits:
 * `seq > cursor` never misses anything. `signal` is JSON without the number.
 */
export const writeEvents = async (
  trx: Transaction<DB>,
  tenantId: number,
  now: number,
  events: readonly Published[],
  signal: string,
): Promise<number> => {
  const audiences = events.map(({ audience }) => JSON.stringify(audience))
  const bodies = events.map(({ event }) => textOf(event))
  const { rows } = await sql<{ last: number }>`
    with counter as (
      insert into feed_counters as c (tenant_id, last) values (${tenantId}, ${events.length})
      on conflict (tenant_id) do update set last = c.last + excluded.last
      returning last
    ), stored as (
      insert into feed_events (tenant_id, seq, at, audience, event)
      select ${tenantId}, counter.last - ${events.length} + e.position, ${new Date(now)}, e.audience::jsonb, e.event::json
      from counter, unnest(${audiences}::text[], ${bodies}::text[]) with ordinality as e (audience, event, position)
    )
    select last, pg_notify(${channel}, (${signal}::jsonb || jsonb_build_object('feed', last))::text) from counter`.execute(
    trx,
  )
  return (rows[0] as { last: number }).last
}
