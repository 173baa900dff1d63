import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Claim } from './outbox-store.ts'

/** A row of the outbox with what it takes to say it. These statements work for all tenants at once. */
export type OutboxRow = Claim & {
  tenant_id: number
  kind: 'message' | 'read'
  conversation_id: string
  number_id: string
  message_id: string | null
  recipient: string
  request: unknown
  created_at: Date
  by_bot: boolean
  phone_number_id: string
  access_token: Buffer
}

/**
 * Locks rows that are due, one per conversation: while something of a conversation is being said, or an earlier message of it
 * waits, the next one waits too. A read mark that waits for another try holds nothing up.
 */
export const lockDue = async (
  trx: Kysely<DB>,
  now: Date,
  exceptNumbers: readonly string[],
  limit: number,
): Promise<OutboxRow[]> => {
  const { rows } = await sql<OutboxRow>`
    select o.id, o.attempts, o.tenant_id, o.kind, o.conversation_id, o.number_id, o.message_id, o.recipient, o.request, o.created_at, o.by_bot,
      n.phone_number_id, n.access_token
    from outbox o join numbers n on n.tenant_id = o.tenant_id and n.id = o.number_id
    where o.state = 'queued' and o.next_attempt_at <= ${now} and o.number_id <> all(${exceptNumbers}::uuid[])
      and not exists (
        select from outbox e where e.tenant_id = o.tenant_id and e.conversation_id = o.conversation_id
          and (e.state = 'sending' or (e.id < o.id and (e.kind = 'message' or e.next_attempt_at <= ${now}))))
    order by o.next_attempt_at, o.tenant_id, o.id
    limit ${limit}
    for update of o skip locked`.execute(trx)
  return rows
}

/** Marks rows as being said. Whoever dies now leaves them so, and after the lease they count as uncertain. */
export const markSending = async (trx: Kysely<DB>, rows: readonly OutboxRow[], leaseUntil: Date): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    update outbox o set state = 'sending', attempts = o.attempts + 1, lease_until = ${leaseUntil}
    from unnest(${rows.map((row) => row.tenant_id)}::int[], ${rows.map((row) => row.id)}::bigint[]) as r (tenant_id, id)
    where o.tenant_id = r.tenant_id and o.id = r.id`.execute(trx)
}

/** Holds rows until later; that is no attempt. */
export const postpone = async (trx: Kysely<DB>, rows: readonly { row: OutboxRow; until: number }[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    update outbox o set next_attempt_at = r.until
    from unnest(${rows.map(({ row }) => row.tenant_id)}::int[], ${rows.map(({ row }) => row.id)}::bigint[],
      ${rows.map(({ until }) => new Date(until))}::timestamptz[]) as r (tenant_id, id, until)
    where o.tenant_id = r.tenant_id and o.id = r.id`.execute(trx)
}

/** When the next row that is not due yet will be, in milliseconds. */
export const nextDue = async (trx: Kysely<DB>, now: Date): Promise<number | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select min(next_attempt_at) as at from outbox where state = 'queued' and next_attempt_at > ${now}`.execute(trx)
  return rows[0]?.at?.getTime() ?? null
}

export type Abandoned = Pick<
  OutboxRow,
  'id' | 'attempts' | 'tenant_id' | 'kind' | 'conversation_id' | 'message_id' | 'by_bot'
>

/** Rows whose lease ended: whoever was saying them is gone. */
export const findAbandoned = (platform: Kysely<DB>, now: Date): Promise<Abandoned[]> =>
  platform
    .selectFrom('outbox')
    .select(['id', 'attempts', 'tenant_id', 'kind', 'conversation_id', 'message_id', 'by_bot'])
    .where('state', '=', 'sending')
    .where('lease_until', '<=', now)
    .orderBy('id')
    .limit(1_000)
    .execute() as Promise<Abandoned[]>
