import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Tx } from '../../platform/tx.ts'

export type FileWork = {
  tenant_id: number
  id: number
  kind: 'fetch' | 'bring' | 'remove'
  file_id: string
  number_id: string | null
  attempts: number
}

/** Takes up work of all tenants that is due. Unless it is done by then, others take it up at `until`. */
export const claimWork = async (platform: Kysely<DB>, now: Date, until: Date, limit: number): Promise<FileWork[]> => {
  const { rows } = await sql<FileWork>`
    with due as (
      select tenant_id, id from file_work where next_attempt_at <= ${now}
      order by next_attempt_at, tenant_id, id limit ${limit} for update skip locked
    )
    update file_work w set attempts = w.attempts + 1, next_attempt_at = ${until}
    from due where w.tenant_id = due.tenant_id and w.id = due.id
    returning w.tenant_id, w.id, w.kind, w.file_id, w.number_id, w.attempts`.execute(platform)
  return rows
}

/** When something is due next, in milliseconds. */
export const nextWork = async (platform: Kysely<DB>): Promise<number | null> => {
  const { rows } = await sql<{ at: Date | null }>`select min(next_attempt_at) as at from file_work`.execute(platform)
  return rows[0]?.at?.getTime() ?? null
}

/** Work under way is still being done. */
export const holdWork = async (platform: Kysely<DB>, works: readonly FileWork[], until: Date): Promise<void> => {
  await sql`
    update file_work w set next_attempt_at = ${until}
    from unnest(${works.map((w) => w.tenant_id)}::int[], ${works.map((w) => w.id)}::bigint[], ${works.map((w) => w.attempts)}::int[])
      as r (tenant_id, id, attempts)
    where w.tenant_id = r.tenant_id and w.id = r.id and w.attempts = r.attempts`.execute(platform)
}

/** It is tried again then. */
export const postponeWork = async (tx: Tx, { id, attempts }: FileWork, at: number): Promise<void> => {
  await sql`update file_work set next_attempt_at = ${new Date(at)} where tenant_id = ${tx.tenantId} and id = ${id} and attempts = ${attempts}`.execute(
    tx.sql,
  )
}

/** It is done, unless somebody asked for it once more meanwhile. */
export const finishWork = async (tx: Tx, { id, attempts }: FileWork): Promise<void> => {
  await sql`delete from file_work where tenant_id = ${tx.tenantId} and id = ${id} and attempts = ${attempts}`.execute(
    tx.sql,
  )
}

export type Line = { number_id: string; phone_number_id: string; access_token: Buffer }

/** What it takes to speak to WhatsApp about a number's files. */
export const findLine = async (tx: Tx, numberId: string): Promise<Line | undefined> => {
  const { rows } = await sql<Line>`
    select id as number_id, phone_number_id, access_token from numbers where tenant_id = ${tx.tenantId} and id = ${numberId}`.execute(
    tx.sql,
  )
  return rows[0]
}

/** WhatsApp's id of a file for a number, if it is good beyond `until`. */
export const findMediaId = async (
  tx: Tx,
  fileId: string,
  numberId: string,
  until: Date,
): Promise<string | undefined> => {
  const { rows } = await sql<{ media_id: string }>`
    select media_id from whatsapp_media
    where tenant_id = ${tx.tenantId} and file_id = ${fileId} and number_id = ${numberId} and until > ${until}`.execute(
    tx.sql,
  )
  return rows[0]?.media_id
}

export const keepMediaId = async (
  tx: Tx,
  { fileId, numberId, mediaId, until }: { fileId: string; numberId: string; mediaId: string; until: number },
): Promise<void> => {
  await sql`
    insert into whatsapp_media (tenant_id, file_id, number_id, media_id, until)
    values (${tx.tenantId}, ${fileId}, ${numberId}, ${mediaId}, ${new Date(until)})
    on conflict (tenant_id, file_id, number_id) do update set media_id = excluded.media_id, until = excluded.until`.execute(
    tx.sql,
  )
}

export const forgetMediaId = async (tx: Tx, fileId: string, numberId: string): Promise<void> => {
  await sql`
    delete from whatsapp_media where tenant_id = ${tx.tenantId} and file_id = ${fileId} and number_id = ${numberId}`.execute(
    tx.sql,
  )
}
