import { EXPECTED_MS } from '@centralino/domain/transfer/stuck.ts'
import { timerKinds } from '@centralino/domain/transfer/timers.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { ConditionRow, NumberRow } from '../conversations/read-condition.ts'

/** What the rule must know of a conversation, and no more. */
export type Candidate = { id: string } & ConditionRow &
  NumberRow & {
    /** Its timers: when each kind is due, in milliseconds. */
    timers: Record<string, number>
    owner_gone_since: Date | null
  }

const kinds = [...timerKinds, 'woken']
const batch = 2_000

const columns = sql`c.id, c.state, c.assignee_id, c.skillset_id, c.queue, c.exclusive, c.expired, c.cause, c.opened_at, c.offer_ends_at,
  c.waiting_since, c.missed_by::text[] as missed_by, c.tried_skillsets::text[] as tried_skillsets, c.last_inbound_at, c.unanswered_since,
  c.last_called_at, c.bot_ends_at, c.bot_asked, c.step_since,
  n.silence_seconds, n.silence_queue, n.close_seconds, n.last_call_seconds,
  coalesce(t.timers, '{}') as timers,
  -- Nobody notes when a user was disabled; until then the status could still change.
  case when not w.enabled then greatest(w.status_since, c.assigned_at) end as owner_gone_since`
const dueByKind = sql`json_object_agg(kind, (extract(epoch from due_at) * 1000)::float8) as timers`

/**
 * All open conversations that could be outside of their expected time, some thousand at once: those that have a timer, that a rule
 * could want one for, whose owner is disabled, or that are among these. What merely waits in its line is not handed over.
 */
export async function* openCandidates(tx: Tx, ids: readonly string[]): AsyncGenerator<Candidate[]> {
  await joinMany(tx, true)
  // One plan and one look at the timers, however many there are; what is read is never held all at once.
  await sql`
    declare stuck no scroll cursor for
    select ${columns}
    from conversations c
    join numbers n on n.tenant_id = c.tenant_id and n.id = c.number_id
    left join users w on w.tenant_id = c.tenant_id and w.id = c.assignee_id and not w.enabled
    left join (
      select subject_id, ${dueByKind} from timers where tenant_id = ${tx.tenantId} and kind = any(${kinds}::text[]) group by subject_id
    ) t on t.subject_id = c.id
    where c.tenant_id = ${tx.tenantId} and c.state <> 'closed' and (
      t.subject_id is not null or w.id is not null or c.offer_ends_at is not null or c.exclusive or c.unanswered_since is not null
      or c.bot_ends_at is not null or c.state = 'suspended' or (c.state = 'parked' and c.last_inbound_at > c.waiting_since)
      or c.id = any(${ids}::uuid[]))`.execute(tx.sql)
  for (;;) {
    const { rows } = await sql<Candidate>`fetch ${sql.raw(String(batch))} from stuck`.execute(tx.sql)
    if (rows.length > 0) yield rows
    if (rows.length < batch) break
  }
  await sql`close stuck`.execute(tx.sql)
  await joinMany(tx, false)
}

/** All else here asks for a few rows by their keys, and is planned so; by keys, each timer would be compared with each conversation. */
const joinMany = async (tx: Tx, many: boolean): Promise<void> => {
  const [hash, nested] = many ? ['on', 'off'] : ['off', 'on']
  await sql`select set_config('enable_hashjoin', ${hash}, true), set_config('enable_nestloop', ${nested}, true)`.execute(
    tx.sql,
  )
}

/** These conversations as candidates; with `closed` only those of them that are. */
export const findCandidates = async (tx: Tx, ids: readonly string[], closed = false): Promise<Candidate[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Candidate>`
    select ${columns}
    from conversations c
    join numbers n on n.tenant_id = c.tenant_id and n.id = c.number_id
    left join users w on w.tenant_id = c.tenant_id and w.id = c.assignee_id
    cross join lateral (
      select ${dueByKind} from timers where tenant_id = ${tx.tenantId} and kind = any(${kinds}::text[]) and subject_id = c.id
    ) t
    where c.tenant_id = ${tx.tenantId} and c.id = any(${ids}::uuid[]) and (not ${closed} or c.state = 'closed')`.execute(
    tx.sql,
  )
  return rows
}

/** What timers that are due for long are about, the longest first. */
export const findOverdue = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from timers
    where tenant_id = ${tx.tenantId} and kind = any(${kinds}::text[]) and due_at < ${new Date(tx.now - EXPECTED_MS)}
    order by due_at limit 1000`.execute(tx.sql)
  return rows.map((row) => row.subject_id)
}
