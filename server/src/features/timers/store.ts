import { timerKinds as ruleTimers } from '@centralino/domain/transfer/timers.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Tx } from '../../platform/tx.ts'

/** What can be due: the rules' timers of a conversation, a customer's message to a parked one (`woken`), a user's sign of life (`presence`), a number's next opening or closing (`schedule`), the next step of a skillset's ladder (`ladder`). */
export const timerKinds = [...ruleTimers, 'woken', 'presence', 'schedule', 'ladder'] as const
export type TimerKind = (typeof timerKinds)[number]

export type Timer = { kind: TimerKind; subjectId: string }

/** Inserts timers of one kind, or moves them. */
export const upsertTimers = async (
  tx: Tx,
  kind: TimerKind,
  subjectIds: readonly string[],
  dueAt: number,
): Promise<void> => {
  await sql`
    insert into timers (tenant_id, kind, subject_id, due_at)
    select ${tx.tenantId}, ${kind}, id, ${new Date(dueAt)} from unnest(${[...subjectIds].sort()}::uuid[]) as s (id)
    on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at`.execute(tx.sql)
}

/** What is to hold of a subject's timers: those are set, these are gone. */
export type TimerChange = {
  subjectId: string
  set: readonly { kind: TimerKind; dueAt: number }[]
  clear: readonly TimerKind[]
}

/** Of each subject: these timers are gone, and those are set. */
export const replaceTimers = async (tx: Tx, changes: readonly TimerChange[]): Promise<void> => {
  const ordered = [...changes].sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1))
  const gone = ordered.flatMap(({ subjectId, clear }) => clear.map((kind) => ({ subjectId, kind })))
  const set = ordered.flatMap(({ subjectId, set }) => set.map((timer) => ({ subjectId, ...timer })))
  await sql`
    with gone as (
      delete from timers t
      using unnest(${gone.map(({ subjectId }) => subjectId)}::uuid[], ${gone.map(({ kind }) => kind)}::text[]) as g (subject_id, kind)
      where t.tenant_id = ${tx.tenantId} and t.subject_id = g.subject_id and t.kind = g.kind
    )
    insert into timers (tenant_id, kind, subject_id, due_at)
    select ${tx.tenantId}, kind, subject_id, due_at
    from unnest(${set.map(({ subjectId }) => subjectId)}::uuid[], ${set.map(({ kind }) => kind)}::text[],
      ${set.map(({ dueAt }) => new Date(dueAt))}::timestamptz[]) as s (subject_id, kind, due_at)
    on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at`.execute(tx.sql)
}

/** Moves a timer that is still there. */
export const postpone = async (tx: Tx, { kind, subjectId }: Timer, dueAt: number): Promise<void> => {
  await sql`update timers set due_at = ${new Date(dueAt)}
    where tenant_id = ${tx.tenantId} and kind = ${kind} and subject_id = ${subjectId}`.execute(tx.sql)
}

/** Takes a timer that is due; false when somebody was quicker, or it was moved or removed. */
export const takeTimer = async (tx: Tx, { kind, subjectId }: Timer): Promise<boolean> => {
  const { rows } = await sql`
    delete from timers
    where tenant_id = ${tx.tenantId} and kind = ${kind} and subject_id = ${subjectId} and due_at <= ${new Date(tx.now)}
    returning kind`.execute(tx.sql)
  return rows.length > 0
}

/** The tenant's due timers, earliest first; nothing is locked. */
export const findDue = async (tx: Tx, limit: number): Promise<Timer[]> => {
  const { rows } = await sql<{ kind: TimerKind; subject_id: string }>`
    select kind, subject_id from timers
    where tenant_id = ${tx.tenantId} and due_at <= ${new Date(tx.now)} and kind = any(${timerKinds}::text[])
    order by due_at limit ${limit}`.execute(tx.sql)
  return rows.map((row) => ({ kind: row.kind, subjectId: row.subject_id }))
}

/** When each tenant's next timer is due, in milliseconds. */
export const nextDue = async (platform: Kysely<DB>): Promise<Map<number, number>> => {
  const { rows } = await sql<{ tenant_id: number; due_at: Date }>`
    select tenant_id, min(due_at) as due_at from timers group by tenant_id`.execute(platform)
  return new Map(rows.map((row) => [row.tenant_id, row.due_at.getTime()]))
}
