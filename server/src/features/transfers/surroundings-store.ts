import type { OfferSurroundings } from '@centralino/domain/transfer/offer.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { HeldConversation } from '../conversations/hold-conversations.ts'

type Surroundings = OfferSurroundings & {
  /** Whether the one who has it is signed in and connected. */
  ownerPresent: boolean
}

/** What the rules must know around a conversation when something is due for it. */
export const findSurroundings = async (tx: Tx, row: HeldConversation): Promise<Surroundings> => {
  const { rows } = await sql<Surroundings>`
    select
      array(
        select n.skillset_id::text from number_skillsets n
        where n.tenant_id = ${tx.tenantId} and n.number_id = ${row.number_id} order by n.position
      ) as "skillsetOrder",
      exists (
        select from skillset_members m
        join users u on u.tenant_id = m.tenant_id and u.id = m.user_id
        where m.tenant_id = ${tx.tenantId} and m.skillset_id = ${row.skillset_id}::uuid
          and u.enabled and u.status = 'ready' and u.id <> all(${row.missed_by}::uuid[])
          and u.id is distinct from ${row.assignee_id}::uuid
          and u.maximum > (
            select count(*) from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active'
          )
      ) as "othersCanHaveIt",
      exists (
        select from users u
        where u.tenant_id = ${tx.tenantId} and u.id = ${row.assignee_id}::uuid and u.enabled and u.status <> 'offline'
      ) as "ownerPresent"`.execute(tx.sql)
  return rows[0] as Surroundings
}
