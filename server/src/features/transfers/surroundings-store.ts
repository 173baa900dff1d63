import type { DueSurroundings } from '@centralino/domain/transfer/due.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { HeldConversation } from '../conversations/hold-conversations.ts'

/** What the rules must know around a conversation when something is due for it. */
export const findSurroundings = async (tx: Tx, row: HeldConversation): Promise<DueSurroundings> => {
  const { rows } = await sql<DueSurroundings>`
    select
      array(
        -- Where the number has no order, that of the tenant holds.
        select s.id::text from skillsets s
        left join number_skillsets n on n.tenant_id = s.tenant_id and n.skillset_id = s.id and n.number_id = ${row.number_id}
        where s.tenant_id = ${tx.tenantId} and (n.position is not null or not exists (
          select from number_skillsets o where o.tenant_id = ${tx.tenantId} and o.number_id = ${row.number_id}
        )) order by n.position, s.position, s.name
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
      ) as "ownerPresent",
      coalesce(
        -- As it was when the conversation began.
        (select s.id from conversations c join skillsets s on s.tenant_id = c.tenant_id and s.id = (c.bot #>> '{menu,otherwise}')::uuid
          where c.tenant_id = ${tx.tenantId} and c.id = ${row.id}),
        (select n.skillset_id from numbers n where n.tenant_id = ${tx.tenantId} and n.id = ${row.number_id})
      ) as "botSkillsetId"`.execute(tx.sql)
  return rows[0] as DueSurroundings
}
