import type { CustomerField, CustomerSettings } from '@centralino/contract/customer-fields.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What was set; undefined: nothing yet. */
export const findCustomerSettings = (tx: Tx): Promise<CustomerSettings | undefined> =>
  tx.sql
    .selectFrom('customer_settings')
    .select(['agents_edit as agentsEdit', 'isolated_see_new as isolatedSeeNew'])
    .where('tenant_id', '=', tx.tenantId)
    .executeTakeFirst()

export const saveCustomerSettings = async (tx: Tx, settings: CustomerSettings): Promise<void> => {
  const row = { agents_edit: settings.agentsEdit, isolated_see_new: settings.isolatedSeeNew }
  await tx.sql
    .insertInto('customer_settings')
    .values({ tenant_id: tx.tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}

export const findFields = async (tx: Tx): Promise<CustomerField[]> => {
  const { rows } = await sql<CustomerField>`
    select key, label, type, choices, required, read_only as "readOnly", in_list as "inList"
    from customer_fields where tenant_id = ${tx.tenantId} order by position`.execute(tx.sql)
  return rows
}

/** These and no others. Two administrators at once come one after the other. */
export const replaceFields = async (tx: Tx, fields: readonly CustomerField[]): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('customer_fields'), ${tx.tenantId})`.execute(tx.sql)
  await tx.sql.deleteFrom('customer_fields').where('tenant_id', '=', tx.tenantId).execute()
  if (fields.length === 0) return
  await tx.sql
    .insertInto('customer_fields')
    .values(
      fields.map(({ readOnly, inList, ...field }, position) => ({
        tenant_id: tx.tenantId,
        position,
        ...field,
        read_only: readOnly,
        in_list: inList,
      })),
    )
    .execute()
}
