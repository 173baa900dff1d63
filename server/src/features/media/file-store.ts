import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { FileRow } from './file-view.ts'

/** A file with what only the server needs of it. */
export type WholeFile = FileRow & {
  uploader_id: string | null
  sent_at: Date | null
  number_id: string | null
  media_id: string | null
  said_sha256: string | null
}

const selectFiles = async (tx: Tx, rest: RawBuilder<unknown>): Promise<WholeFile[]> => {
  const { rows } = await sql<WholeFile>`
    select id, kind, state, reason, mime, name, size, width, height, seconds, waveform, has_thumbnail, uploader_id, sent_at,
      number_id, media_id, said_sha256
    from files where tenant_id = ${tx.tenantId} ${rest}`.execute(tx.sql)
  return rows
}

export const findFile = async (tx: Tx, id: string): Promise<WholeFile | undefined> =>
  (await selectFiles(tx, sql`and id = ${id}`))[0]

export const findFiles = (tx: Tx, ids: readonly string[]): Promise<WholeFile[]> =>
  selectFiles(tx, sql`and id = any(${ids}::uuid[])`)

/** Files in the order of their ids, held until the transaction ends. */
export const lockFiles = (tx: Tx, ids: readonly string[]): Promise<WholeFile[]> =>
  selectFiles(tx, sql`and id = any(${ids}::uuid[]) order by id for update`)

/** The same, held until the transaction ends. */
export const lockFile = async (tx: Tx, id: string): Promise<WholeFile | undefined> =>
  (await selectFiles(tx, sql`and id = ${id} for update`))[0]

/** A file of a customer's, of which nothing is here yet. */
export type NewInboundFile = {
  id: string
  kind: string
  mime: string
  name: string | null
  number_id: string
  media_id: string | null
  said_sha256: string | null
}

/** Notes files that came, with the fetching of each as work. Those without an id WhatsApp never gives out. */
export const insertInboundFiles = async (tx: Tx, files: readonly NewInboundFile[]): Promise<void> => {
  const now = new Date(tx.now)
  await sql`
    with came as (
      select * from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as r (id uuid, kind text, mime text, name text, number_id uuid,
        media_id text, said_sha256 text)
    ), kept as (
      insert into files (tenant_id, id, kind, state, reason, mime, name, number_id, media_id, said_sha256, created_at)
      select ${tx.tenantId}, id, kind, case when media_id is null then 'lost' else 'coming' end,
        case when media_id is null then 'not_taken' end, mime, name, number_id, media_id, said_sha256, ${now}::timestamptz
      from came returning id, state
    )
    insert into file_work (tenant_id, kind, file_id, next_attempt_at)
    select ${tx.tenantId}, 'fetch', id, ${now}::timestamptz from kept where state = 'coming'`.execute(tx.sql)
}

/** What was found out about a file when it was kept. */
export type Kept = {
  mime: string
  size: number
  sha256: string
  width: number | null
  height: number | null
  seconds: number | null
  has_thumbnail: boolean
}

export type NewUpload = Kept & { id: string; kind: string; name: string | null; uploader_id: string }

/** Notes a file somebody brought, to be removed at `removeAt` unless it is sent. */
export const insertUpload = async (tx: Tx, file: NewUpload, removeAt: number): Promise<void> => {
  await tx.sql
    .insertInto('files')
    .values({ tenant_id: tx.tenantId, state: 'kept', created_at: new Date(tx.now), ...file })
    .execute()
  await insertWork(tx, { kind: 'remove', fileId: file.id, numberId: null, at: removeAt })
}

/** False when nobody waits for it any more. */
export const setKept = async (tx: Tx, id: string, kept: Kept): Promise<boolean> => {
  const { numUpdatedRows } = await tx.sql
    .updateTable('files')
    .set({ ...kept, state: 'kept', reason: null })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'coming')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const setState = async (tx: Tx, id: string, state: 'coming' | 'lost' | 'unsafe', reason: string | null) => {
  await tx.sql
    .updateTable('files')
    .set({ state, reason })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute()
}

export const setSent = async (tx: Tx, id: string): Promise<void> => {
  await tx.sql
    .updateTable('files')
    .set({ sent_at: new Date(tx.now) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

export const deleteRemoved = async (tx: Tx, id: string): Promise<void> => {
  await tx.sql.deleteFrom('files').where('tenant_id', '=', tx.tenantId).where('id', '=', id).execute()
}

export type NewWork = { kind: 'fetch' | 'bring' | 'remove'; fileId: string; numberId: string | null; at: number }

/** Leaves work to be done about a file; the same work once more is due at the new time, as if it were new. */
export const insertWork = async (tx: Tx, { kind, fileId, numberId, at }: NewWork): Promise<void> => {
  await sql`
    insert into file_work (tenant_id, kind, file_id, number_id, next_attempt_at)
    values (${tx.tenantId}, ${kind}, ${fileId}, ${numberId}, ${new Date(at)})
    on conflict (tenant_id, file_id, kind, number_id) do update set next_attempt_at = excluded.next_attempt_at, attempts = 0`.execute(
    tx.sql,
  )
}

/** Leaves the removing of files to be done now, as far as they are there. */
export const insertRemovals = async (tx: Tx, fileIds: readonly string[]): Promise<void> => {
  await sql`
    insert into file_work (tenant_id, kind, file_id, next_attempt_at)
    select tenant_id, 'remove', id, ${new Date(tx.now)} from files
    where tenant_id = ${tx.tenantId} and id = any(${fileIds}::uuid[])
    on conflict (tenant_id, file_id, kind, number_id) do update set next_attempt_at = excluded.next_attempt_at, attempts = 0`.execute(
    tx.sql,
  )
}
