import type { Period } from '@centralino/domain/schedule/period.ts'
import type { Schedule } from '@centralino/domain/schedule/schedule.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What a number's working time is and what it gave last; revision 0: it was never set. */
export type ServiceRow = {
  numberId: string
  schedule: Schedule | null
  closedText: string | null
  period: Period
  revision: number
}

type Row = {
  number_id: string
  schedule: Schedule | null
  closed_text: string | null
  open: boolean | null
  since: Date | null
  until: Date | null
  revision: number | null
}

const rowOf = (row: Row): ServiceRow => ({
  numberId: row.number_id,
  schedule: row.schedule,
  closedText: row.closed_text,
  period: {
    open: row.open ?? true,
    since: row.since?.getTime() ?? 0,
    until: row.until?.getTime() ?? null,
  },
  revision: row.revision ?? 0,
})

/** The service of all numbers, oldest first, or of these. */
export const findService = async (tx: Tx, numberIds?: readonly string[]): Promise<ServiceRow[]> => {
  const which = numberIds ? sql`and n.id = any(${numberIds}::uuid[])` : sql``
  const { rows } = await sql<Row>`
    select n.id as number_id, w.schedule, w.closed_text, w.open, w.since, w.until, w.revision
    from numbers n left join working_times w on w.tenant_id = n.tenant_id and w.number_id = n.id
    where n.tenant_id = ${tx.tenantId} ${which} order by n.created_at, n.id`.execute(tx.sql)
  return rows.map(rowOf)
}

/** Holds a number's working time until the transaction ends, so that its changes follow one another. */
export const lockService = async (tx: Tx, numberId: string): Promise<ServiceRow | undefined> => {
  await sql`select from numbers where tenant_id = ${tx.tenantId} and id = ${numberId} for no key update`.execute(tx.sql)
  return (await findService(tx, [numberId]))[0]
}

/** Stores a number's working time with the period it gives now. */
export const saveService = async (tx: Tx, row: ServiceRow): Promise<void> => {
  const { open, since, until } = row.period
  await sql`
    insert into working_times (tenant_id, number_id, schedule, closed_text, open, since, until, revision)
    values (${tx.tenantId}, ${row.numberId}, ${row.schedule && JSON.stringify(row.schedule)}::jsonb, ${row.closedText}, ${open},
      ${new Date(since)}, ${until === null ? null : new Date(until)}, ${row.revision})
    on conflict (tenant_id, number_id) do update set schedule = excluded.schedule, closed_text = excluded.closed_text,
      open = excluded.open, since = excluded.since, until = excluded.until, revision = excluded.revision`.execute(
    tx.sql,
  )
}
