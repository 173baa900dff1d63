import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What the intake must know of a managed number. */
export type NumberRow = {
  id: string
  app_id: string
  phone_number_id: string
  skillset_id: string | null
  priority: number
}

/** The tenant's numbers with these ids of Meta's. */
export const findNumbersByMetaId = async (tx: Tx, phoneNumberIds: readonly string[]): Promise<NumberRow[]> => {
  if (phoneNumberIds.length === 0) return []
  const { rows } = await sql<NumberRow>`
    select id, app_id, phone_number_id, skillset_id, priority from numbers
    where tenant_id = ${tx.tenantId} and phone_number_id = any(${phoneNumberIds}::text[])`.execute(tx.sql)
  return rows
}

/** A managed number as users see it. */
export type ShownNumberRow = {
  id: string
  name: string
  phone_number_id: string
  display_phone_number: string
  glyph: string
}

/** The managed numbers of the tenant, oldest first. */
export const findNumbers = (tx: Tx): Promise<ShownNumberRow[]> =>
  tx.sql
    .selectFrom('numbers')
    .select(['id', 'name', 'phone_number_id', 'display_phone_number', 'glyph'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
