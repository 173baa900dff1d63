import { type Rung, stepsOf } from '@centralino/domain/routing/ladder.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** How each skillset widens that does. */
export type Ladders = ReadonlyMap<string, readonly Rung[]>

type Row = { skillset_id: string; after_seconds: number; minimum_level: number | null; further: string[] }

export const findLadders = async (tx: Tx): Promise<Ladders> => {
  const { rows } = await sql<Row>`
    select l.skillset_id, l.after_seconds, l.minimum_level, array(
      select f.further_id::text from ladder_skillsets f join skillsets s on s.tenant_id = f.tenant_id and s.id = f.further_id
      where f.tenant_id = l.tenant_id and f.skillset_id = l.skillset_id and f.position = l.position order by s.position, s.name
    ) as further
    from ladder_steps l where l.tenant_id = ${tx.tenantId} order by l.skillset_id, l.position`.execute(tx.sql)
  const ladders = new Map<string, Rung[]>()
  for (const row of rows) {
    const rungs = ladders.get(row.skillset_id) ?? []
    ladders.set(row.skillset_id, rungs)
    rungs.push({
      afterMs: row.after_seconds * 1000,
      ...(row.further.length > 0 ? { skillsetIds: row.further } : {}),
      ...(row.minimum_level === null ? {} : { minimumLevel: row.minimum_level }),
    })
  }
  return ladders
}

/** When the next waiting conversation of each of these skillsets enters its next step, in milliseconds. */
export const findNextSteps = async (tx: Tx, ladders: Ladders): Promise<Map<string, number>> => {
  const steps = [...ladders].flatMap(([skillsetId, rungs]) => stepsOf(rungs).map((offset) => ({ skillsetId, offset })))
  const { rows } = await sql<{ skillset_id: string; at: Date }>`
    select s.skillset_id, min(c.step_since + make_interval(secs => s.millis / 1000.0)) as at
    from unnest(${steps.map((step) => step.skillsetId)}::uuid[], ${steps.map((step) => step.offset)}::bigint[]) as s (skillset_id, millis)
    cross join lateral (
      select step_since from conversations o
      where o.tenant_id = ${tx.tenantId} and o.skillset_id = s.skillset_id and o.state = 'waiting' and o.bot_ends_at is null
        and o.step_since > ${new Date(tx.now)}::timestamptz - make_interval(secs => s.millis / 1000.0)
      order by o.step_since limit 1
    ) c
    group by s.skillset_id`.execute(tx.sql)
  return new Map(rows.map((row) => [row.skillset_id, row.at.getTime()]))
}
