import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** The files of a predefined message, in their order. */
export const findOfferedBy = async (tx: Tx, messageId: string): Promise<string[]> => {
  const { rows } = await sql<{ file_id: string }>`
    select file_id from predefined_files where tenant_id = ${tx.tenantId} and message_id = ${messageId} order by position`.execute(
    tx.sql,
  )
  return rows.map((row) => row.file_id)
}

/** Whether any predefined message has a file; with `skillsetIds` any that is for one of these skillsets or for everybody. */
export const isFileOffered = async (
  tx: Tx,
  fileId: string,
  skillsetIds: readonly string[] | null,
): Promise<boolean> => {
  const open = skillsetIds ? sql`and (s.ids is null or s.ids && ${skillsetIds}::uuid[])` : sql``
  const { rows } = await sql`
    select from predefined_files f
    left join lateral (
      select array_agg(p.skillset_id) as ids from predefined_skillsets p
      where p.tenant_id = f.tenant_id and p.message_id = f.message_id
    ) s on true
    where f.tenant_id = ${tx.tenantId} and f.file_id = ${fileId} ${open} limit 1`.execute(tx.sql)
  return rows.length > 0
}

/** These files in this order and no others. */
export const saveFiles = async (tx: Tx, messageId: string, fileIds: readonly string[]): Promise<void> => {
  await sql`delete from predefined_files where tenant_id = ${tx.tenantId} and message_id = ${messageId}`.execute(tx.sql)
  await sql`
    insert into predefined_files (tenant_id, message_id, file_id, position)
    select ${tx.tenantId}, ${messageId}, f.id, f.n
    from unnest(${fileIds}::uuid[]) with ordinality as f (id, n)`.execute(tx.sql)
}
