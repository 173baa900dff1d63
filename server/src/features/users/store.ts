import type { Locale } from '@centralino/contract/primitives.ts'
import type { Skillset } from '@centralino/contract/users.ts'
import type { UserStatus } from '@centralino/domain/user/status.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type ColleagueRow = {
  id: string
  name: string
  role: string
  status: string
  status_since: Date
  revision: number
}

export type MeRow = ColleagueRow & {
  email: string
  locale: string
  isolated: boolean
  maximum: number
  skillsets: Skillset[]
  chosen: unknown
  settings_revision: number
  tenant_name: string
  time_zone: string
}

const colleague = ['id', 'name', 'role', 'status', 'status_since', 'revision'] as const

/** Everybody of the tenant who may sign in, by name. */
export const findColleagues = (tx: Tx): Promise<ColleagueRow[]> =>
  tx.sql
    .selectFrom('users')
    .select(colleague)
    .where('tenant_id', '=', tx.tenantId)
    .where('enabled', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute()

export const findMe = async (tx: Tx, userId: string): Promise<MeRow | null> => {
  const { rows } = await sql<MeRow>`
    select u.id, u.name, u.role, u.status, u.status_since, u.revision, u.email, u.locale, u.isolated, u.maximum,
      t.name as tenant_name, t.time_zone,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.position, s.name)
        from skillset_members m
        join skillsets s on s.tenant_id = m.tenant_id and s.id = m.skillset_id
        where m.tenant_id = u.tenant_id and m.user_id = u.id
      ), '[]') as skillsets,
      coalesce(c.chosen, '{}') as chosen, coalesce(c.revision, 0) as settings_revision
    from users u
    join tenants t on t.id = u.tenant_id
    left join user_settings c on c.tenant_id = u.tenant_id and c.user_id = u.id
    where u.tenant_id = ${tx.tenantId} and u.id = ${userId}`.execute(tx.sql)
  return rows[0] ?? null
}

/** Sets another status and says how the user stands now; null when it was that status already. */
export const updateStatus = async (tx: Tx, userId: string, status: UserStatus): Promise<ColleagueRow | null> => {
  const now = new Date(tx.now)
  const row = await tx.sql
    .updateTable('users')
    .set((e) => ({
      status,
      status_since: now,
      // Whoever comes back queues up behind those who have been waiting for work all the while.
      ...(status === 'ready' ? { idle_since: now, misses: 0 } : {}),
      revision: e('revision', '+', 1),
    }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', userId)
    .where('status', '<>', status)
    .returning(colleague)
    .executeTakeFirst()
  return row ?? null
}

/** Sets another language; null when it was that language already. */
export const updateLocale = async (
  tx: Tx,
  userId: string,
  locale: Locale,
): Promise<(ColleagueRow & { maximum: number }) | null> => {
  const row = await tx.sql
    .updateTable('users')
    .set((e) => ({ locale, revision: e('revision', '+', 1) }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', userId)
    .where('locale', '<>', locale)
    .returning([...colleague, 'maximum'])
    .executeTakeFirst()
  return row ?? null
}

/** One more offer that was not opened; returns how many in a row. */
export const addMiss = async (tx: Tx, userId: string): Promise<number> => {
  const { rows } = await sql<{ misses: number }>`
    update users set misses = misses + 1 where tenant_id = ${tx.tenantId} and id = ${userId} returning misses`.execute(
    tx.sql,
  )
  return rows[0]?.misses ?? 0
}

export const clearMisses = async (tx: Tx, userId: string): Promise<void> => {
  await sql`update users set misses = 0 where tenant_id = ${tx.tenantId} and id = ${userId} and misses > 0`.execute(
    tx.sql,
  )
}

export const findName = (tx: Tx, id: string): Promise<{ id: string; name: string }> =>
  tx.sql
    .selectFrom('users')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

export const findTenant = (tx: Tx): Promise<{ name: string; time_zone: string }> =>
  tx.sql.selectFrom('tenants').select(['name', 'time_zone']).where('id', '=', tx.tenantId).executeTakeFirstOrThrow()
export type ActorRow = { id: string; name: string; role: string; isolated: boolean; skillset_ids: string[] }

export const findActors = async (tx: Tx, ids: readonly string[]): Promise<ActorRow[]> => {
  const { rows } = await sql<ActorRow>`
    select u.id, u.name, u.role, u.isolated, array(
      select m.skillset_id::text from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id
    ) as skillset_ids
    from users u where u.tenant_id = ${tx.tenantId} and u.id = any(${ids}::uuid[]) and u.enabled`.execute(tx.sql)
  return rows
}
