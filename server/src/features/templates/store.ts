import type { Template } from '@centralino/contract/templates.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type TemplateRow = {
  id: string
  waba_id: string
  name: string
  language: string
  category: string
  status: string
  parameter_format: Template['parameterFormat']
  components: Template['components']
  quality: string | null
  reason: string | null
  agents_may_send: boolean
  number_ids: string[]
}

const columns = (tx: Tx) => sql`
  t.id, t.waba_id, t.name, t.language, t.category, t.status, t.parameter_format, t.components, t.quality, t.reason,
  exists (select from template_permits p where p.tenant_id = t.tenant_id and p.waba_id = t.waba_id and p.name = t.name and p.language = t.language)
    as agents_may_send,
  array(select n.id::text from numbers n where n.tenant_id = ${tx.tenantId} and n.waba_id = t.waba_id order by n.created_at, n.id) as number_ids`

/** Templates by name and language; of the business account of a number, or all. */
export const findTemplates = async (tx: Tx, numberId: string | null): Promise<TemplateRow[]> => {
  const ofNumber = numberId
    ? sql`and t.waba_id = (select n.waba_id from numbers n where n.tenant_id = ${tx.tenantId} and n.id = ${numberId})`
    : sql``
  const { rows } = await sql<TemplateRow>`
    select ${columns(tx)} from templates t where t.tenant_id = ${tx.tenantId} ${ofNumber} order by t.name, t.language, t.waba_id`.execute(
    tx.sql,
  )
  return rows
}

/** The template that a number sends under this name in this language. */
export const findTemplate = async (
  tx: Tx,
  numberId: string,
  name: string,
  language: string,
): Promise<TemplateRow | undefined> => {
  const { rows } = await sql<TemplateRow>`
    select ${columns(tx)} from templates t join numbers m on m.tenant_id = t.tenant_id and m.waba_id = t.waba_id
    where t.tenant_id = ${tx.tenantId} and m.id = ${numberId} and t.name = ${name} and t.language = ${language}`.execute(
    tx.sql,
  )
  return rows[0]
}

export const findTemplateById = async (tx: Tx, id: string): Promise<TemplateRow | undefined> => {
  const { rows } = await sql<TemplateRow>`
    select ${columns(tx)} from templates t where t.tenant_id = ${tx.tenantId} and t.id = ${id}`.execute(tx.sql)
  return rows[0]
}

type Key = Pick<TemplateRow, 'waba_id' | 'name' | 'language'>

/** Opens a template to agents, or closes it; false when it was so already. */
export const setPermit = async (tx: Tx, { waba_id, name, language }: Key, permitted: boolean): Promise<boolean> => {
  const key = { tenant_id: tx.tenantId, waba_id, name, language }
  if (permitted) {
    const { numInsertedOrUpdatedRows: count } = await tx.sql
      .insertInto('template_permits')
      .values(key)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (count ?? 0n) > 0n
  }
  const { numDeletedRows } = await tx.sql
    .deleteFrom('template_permits')
    .where('tenant_id', '=', tx.tenantId)
    .where('waba_id', '=', waba_id)
    .where('name', '=', name)
    .where('language', '=', language)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
