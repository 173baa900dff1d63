import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type ConsentRow = { outbound_refused_at: Date | null; outbound_refused_source: string | null }

export const findConsent = (tx: Tx, customerId: string): Promise<ConsentRow | undefined> =>
  tx.sql
    .selectFrom('customers')
    .select(['outbound_refused_at', 'outbound_refused_source'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', customerId)
    .executeTakeFirst()

/** What somebody here noted; false when there is no such customer. */
export const saveConsent = async (tx: Tx, customerId: string, refused: boolean): Promise<boolean> => {
  const { numUpdatedRows } = await tx.sql
    .updateTable('customers')
    .set((e) => ({
      outbound_refused_at: refused ? new Date(tx.now) : null,
      outbound_refused_source: refused ? 'person' : null,
      revision: e('revision', '+', 1),
    }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', customerId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Preference = { kind: 'user_id' | 'phone'; value: string; refused: boolean; at: string }

/** What customers said in WhatsApp about advertising; what they told a person stands above it. */
export const savePreferences = async (tx: Tx, preferences: readonly Preference[]): Promise<void> => {
  await sql`
    update customers c set outbound_refused_at = case when r.refused then r.at end,
      outbound_refused_source = case when r.refused then 'whatsapp' end, revision = c.revision + 1
    from jsonb_to_recordset(${JSON.stringify(preferences)}::jsonb) as r (kind text, value text, refused boolean, at timestamptz)
    join customer_aliases a on a.tenant_id = ${tx.tenantId} and a.kind = r.kind and a.value = r.value
    where c.tenant_id = ${tx.tenantId} and c.id = a.customer_id and c.outbound_refused_source is distinct from 'person'`.execute(
    tx.sql,
  )
}
