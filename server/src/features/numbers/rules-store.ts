import type { NumberRules } from '@centralino/contract/number-rules.ts'
import type { Demand } from '@centralino/domain/profiling/check-profile.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

type Row = {
  priority: number
  outbound: boolean
  skillset_ids: string[]
  silence_seconds: number | null
  silence_queue: 'public' | 'personal'
  close_seconds: number | null
  last_call_seconds: number | null
  last_call_text: string | null
  profiling: Demand
  closing_note: Demand
  blue_ticks: NumberRules['blueTicks']
}

const rulesOf = (row: Row): NumberRules => ({
  priority: row.priority,
  blueTicks: row.blue_ticks,
  skillsetIds: row.skillset_ids,
  outbound: row.outbound,
  silence: row.silence_seconds === null ? null : { seconds: row.silence_seconds, queue: row.silence_queue },
  closing:
    row.close_seconds === null
      ? null
      : {
          seconds: row.close_seconds,
          lastCall:
            row.last_call_seconds === null ? null : { seconds: row.last_call_seconds, text: row.last_call_text ?? '' },
        },
  profile: { profiling: row.profiling, notes: row.closing_note },
})

export const findRules = async (tx: Tx, numberId: string): Promise<NumberRules | null> => {
  const { rows } = await sql<Row>`
    select n.priority, n.silence_seconds, n.silence_queue, n.close_seconds, n.last_call_seconds, n.last_call_text, n.profiling, n.closing_note, n.blue_ticks, n.outbound,
      array(select s.skillset_id::text from number_skillsets s where s.tenant_id = n.tenant_id and s.number_id = n.id order by s.position)
        as skillset_ids
    from numbers n where n.tenant_id = ${tx.tenantId} and n.id = ${numberId}`.execute(tx.sql)
  return rows[0] ? rulesOf(rows[0]) : null
}

/** Holds a number until the transaction ends, so that its changes follow one another; null when there is none. */
export const lockRules = async (tx: Tx, numberId: string): Promise<NumberRules | null> => {
  await sql`select from numbers where tenant_id = ${tx.tenantId} and id = ${numberId} for no key update`.execute(tx.sql)
  return findRules(tx, numberId)
}

export const saveRules = async (
  tx: Tx,
  numberId: string,
  { priority, skillsetIds, silence, closing, profile, blueTicks, outbound }: NumberRules,
): Promise<void> => {
  await tx.sql
    .updateTable('numbers')
    .set({
      priority,
      blue_ticks: blueTicks,
      outbound,
      skillset_id: skillsetIds[0] ?? null,
      silence_seconds: silence?.seconds ?? null,
      ...(silence ? { silence_queue: silence.queue } : {}),
      close_seconds: closing?.seconds ?? null,
      last_call_seconds: closing?.lastCall?.seconds ?? null,
      last_call_text: closing?.lastCall?.text ?? null,
      ...(profile ? { profiling: profile.profiling, closing_note: profile.notes } : {}),
    })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', numberId)
    .execute()
  const own = { tenant_id: tx.tenantId, number_id: numberId }
  await tx.sql
    .deleteFrom('number_skillsets')
    .where('tenant_id', '=', tx.tenantId)
    .where('number_id', '=', numberId)
    .execute()
  if (skillsetIds.length === 0) return
  await tx.sql
    .insertInto('number_skillsets')
    .values(skillsetIds.map((skillset_id, position) => ({ ...own, position, skillset_id })))
    .execute()
}
