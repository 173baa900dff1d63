import type { Demand } from '@centralino/domain/profiling/check-profile.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What the intake must know of a managed number. */
export type NumberRow = {
  id: string
  app_id: string
  phone_number_id: string
  skillset_id: string | null
  priority: number
  /** Outside of its working time it may have something to say to who writes. */
  closed_answer: boolean
  /** Whether there are rules about what is urgent. */
  has_rules: boolean
  /** It says something to who begins a conversation. */
  has_bot: boolean
}

/** The tenant's numbers with these ids of Meta's. */
export const findNumbersByMetaId = async (tx: Tx, phoneNumberIds: readonly string[]): Promise<NumberRow[]> => {
  if (phoneNumberIds.length === 0) return []
  const { rows } = await sql<NumberRow>`
    select n.id, n.app_id, n.phone_number_id, n.skillset_id, n.priority,
      coalesce(w.closed_text is not null and (not w.open or w.until <= ${new Date(tx.now)}), false) as closed_answer,
      exists (select from priority_rules r where r.tenant_id = n.tenant_id) as has_rules,
      exists (select from bots b where b.tenant_id = n.tenant_id and b.number_id = n.id) as has_bot
    from numbers n left join working_times w on w.tenant_id = n.tenant_id and w.number_id = n.id
    where n.tenant_id = ${tx.tenantId} and n.phone_number_id = any(${phoneNumberIds}::text[])`.execute(tx.sql)
  return rows
}

/** A managed number as users see it. */
export type ShownNumberRow = {
  id: string
  name: string
  phone_number_id: string
  display_phone_number: string
  glyph: string
  profiling: Demand
  closing_note: Demand
  outbound: boolean
}

/** The managed numbers of the tenant, oldest first. */
export const findNumbers = (tx: Tx): Promise<ShownNumberRow[]> =>
  tx.sql
    .selectFrom('numbers')
    .select(['id', 'name', 'phone_number_id', 'display_phone_number', 'glyph', 'profiling', 'closing_note', 'outbound'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .$castTo<ShownNumberRow>()
    .execute()

export type OutboundNumber = { id: string; skillset_id: string | null; priority: number; outbound: boolean }

export const findOutboundNumber = (tx: Tx, id: string): Promise<OutboundNumber | undefined> =>
  tx.sql
    .selectFrom('numbers')
    .select(['id', 'skillset_id', 'priority', 'outbound'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Locks a number until the transaction ends, against others who do so; false when there is none. */
export const lockNumber = async (tx: Tx, id: string): Promise<boolean> => {
  const found =
    await sql`select from numbers where tenant_id = ${tx.tenantId} and id = ${id} for no key update`.execute(tx.sql)
  return found.rows.length > 0
}
