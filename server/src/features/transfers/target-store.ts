import type { Skillset } from '@centralino/contract/users.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { Colleague } from '../users/show-colleague.ts'

export type UserTargetRow = Colleague & { active: number; maximum: number; skillsets: Skillset[] }
export type SkillsetTargetRow = Skillset & { ready: number; free: number; members: number }

/** Everybody of the tenant who is enabled, with what they manage now, by name. */
export const findUserTargets = async (tx: Tx): Promise<UserTargetRow[]> => {
  const { rows } = await sql<UserTargetRow>`
    select u.id, u.name, u.role, u.status, u.status_since, u.revision, u.maximum,
      (select count(*)::int from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active') as active,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.position, s.name)
        from skillset_members m join skillsets s on s.tenant_id = m.tenant_id and s.id = m.skillset_id
        where m.tenant_id = u.tenant_id and m.user_id = u.id
      ), '[]') as skillsets
    from users u where u.tenant_id = ${tx.tenantId} and u.enabled
    order by u.name, u.id`.execute(tx.sql)
  return rows
}

/** Every skillset with how many of its agents are Ready and how many conversations they could take now. */
export const findSkillsetTargets = async (tx: Tx): Promise<SkillsetTargetRow[]> => {
  const { rows } = await sql<SkillsetTargetRow>`
    select s.id, s.name, count(u.id)::int as members, count(*) filter (where u.status = 'ready')::int as ready,
      coalesce(sum(greatest(0, u.maximum - (
        select count(*) from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active'
      ))) filter (where u.status = 'ready'), 0)::int as free
    from skillsets s
    left join skillset_members m on m.tenant_id = s.tenant_id and m.skillset_id = s.id
    left join users u on u.tenant_id = m.tenant_id and u.id = m.user_id and u.enabled
    where s.tenant_id = ${tx.tenantId}
    group by s.tenant_id, s.id order by s.position, s.name`.execute(tx.sql)
  return rows
}
